package org.isnad.rdf;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that Isnad writes. Those of its own namespace are defined in {@code ontology/isnad.ttl}; a test holds both equal.
 */
public final class Terms {
    public static final String ISN = "https://w3id.org/isnad/ont#";
    public static final String PLOVER = "https://w3id.org/isnad/plover/";
    public static final String CUE = "https://w3id.org/isnad/cue/";
    public static final String FRAME = "https://w3id.org/isnad/frame/";
    /** Where data IRIs begin unless a build says otherwise. */
    public static final String DEFAULT_BASE = "https://w3id.org/isnad/id/";

    static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    static final String GAF = "http://groundedannotationframework.org/gaf#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String SCHEMA = "http://schema.org/";
    static final String ORG = "http://www.w3.org/ns/org#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /** Prefixes of every export, in the order they are written. */
    public static final Map<String, String> PREFIXES = prefixes();

    // Classes
    public static final Node ARTICLE = isn("Article");
    public static final Node OUTLET = isn("Outlet");
    public static final Node MENTION = isn("Mention");
    public static final Node NAME_MENTION = isn("NameMention");
    public static final Node ACTOR = isn("Actor");
    public static final Node PERSON = isn("Person");
    public static final Node ORGANISATION = isn("Organisation");
    public static final Node ARMED_GROUP = isn("ArmedGroup");
    public static final Node STATE = isn("State");
    public static final Node UNNAMED_ACTOR = isn("UnnamedActor");
    public static final Node PLACE = isn("Place");
    public static final Node PROPOSITION = isn("Proposition");
    public static final Node EVENT = isn("Event");
    public static final Node REPORTED_EVENT = isn("ReportedEvent");
    public static final Node CLAIMED_EVENT = isn("ClaimedEvent");
    public static final Node CLAIM = isn("Claim");
    public static final Node COMMUNICATION = isn("Communication");
    public static final Node ROLE_HOLDING = isn("RoleHolding");
    public static final Node STANCE = isn("Stance");
    public static final Node FRAMING = isn("Framing");
    public static final Node INCIDENT = isn("Incident");
    public static final Node ROLE_MENTION = isn("RoleMention");

    // Voice
    public static final Node ASSERTED_BY = isn("assertedBy");
    public static final Node RULE = isn("rule");
    public static final Node CONFIDENCE = isn("confidence");

    // Articles and mentions
    public static final Node TEXT_SHA256 = isn("textSha256");
    public static final Node INPUT_SHA256 = isn("inputSha256");
    public static final Node EXTRACTED_WITH = isn("extractedWith");
    public static final Node DENOTES = isn("denotes");
    public static final Node NAMES = isn("names");
    public static final Node MENTION_KIND = isn("mentionKind");

    // Actors
    public static final Node OF_STATE = isn("ofState");
    public static final Node STATE_CODE = isn("stateCode");
    public static final Node AGENT_STATE = isn("agentState");
    public static final Node RECIPIENT_STATE = isn("recipientState");
    public static final Node SECTOR = isn("sector");
    public static final Node TERRITORY = isn("territory");
    public static final Node CAPITAL = isn("capital");

    // Events
    public static final Node EVENT_TYPE = isn("eventType");
    public static final Node MODE = isn("mode");
    public static final Node CONTEXT = isn("context");
    public static final Node PARTICIPANT = isn("participant");
    public static final Node AGENT = isn("agent");
    public static final Node RECIPIENT = isn("recipient");
    public static final Node EVENT_PLACE = isn("place");
    public static final Node EDTF = isn("edtf");
    public static final Node TIME_VALUE = isn("timeValue");
    public static final Node TRIGGER = isn("trigger");
    public static final Node STATUS = isn("status");
    public static final Node POLARITY = isn("polarity");
    public static final Node MODALITY = isn("modality");
    public static final Node TENSE = isn("tense");
    public static final Node REFERS_TO = isn("refersTo");
    public static final Node OF_EVENT = isn("ofEvent");
    public static final Node ROLE = isn("role");
    public static final Node FILLER = isn("filler");

    // Claims
    public static final Node SPEAKER = isn("speaker");
    public static final Node SPEAKER_MENTION = isn("speakerMention");
    public static final Node VIA = isn("via");
    public static final Node VIA_MENTION = isn("viaMention");
    public static final Node IN_CAPACITY = isn("inCapacity");
    public static final Node MADE_IN = isn("madeIn");
    public static final Node ISSUED_BY = isn("issuedBy");
    public static final Node MEDIUM = isn("medium");
    public static final Node CUE_MENTION = isn("cue");
    public static final Node CUE_TYPE = isn("cueType");
    public static final Node CUE_STANCE = isn("cueStance");
    public static final Node CONTENT_SPAN = isn("contentSpan");
    public static final Node DIRECTNESS = isn("directness");
    public static final Node SPEECH_ACT = isn("speechAct");

    // Roles, stances, framings
    public static final Node ROLE_TITLE = isn("roleTitle");
    public static final Node ATTESTED_ON = isn("attestedOn");
    public static final Node VALID_FROM = isn("validFrom");
    public static final Node VALID_TO = isn("validTo");
    public static final Node FORMER = isn("former");
    public static final Node HOLDER = isn("holder");
    public static final Node TOWARDS = isn("towards");
    public static final Node DERIVED_FROM_EVENT = isn("derivedFromEvent");
    public static final Node FAVOURABLE = isn("favourable");
    public static final Node FRAMES = isn("frames");
    public static final Node LABEL = isn("label");
    public static final Node FRAME_TYPE = isn("frameType");
    public static final Node WORDING = isn("wording");

    // PLOVER scheme and store
    public static final Node QUAD_CLASS = isn("quadClass");
    public static final Node GOLDSTEIN = isn("intensity");
    public static final Node ONTOLOGY_VERSION = isn("ontologyVersion");
    public static final Node PROGRAM_VERSION = isn("programVersion");
    public static final Node LEXICON_SHA256 = isn("lexiconSha256");

    // Values
    public static final Node POSITIVE = isn("Positive");
    public static final Node NEGATIVE = isn("Negative");
    public static final Node CERTAIN = isn("Certain");
    public static final Node PROBABLE = isn("Probable");
    public static final Node POSSIBLE = isn("Possible");
    public static final Node PROSPECTIVE = isn("Prospective");
    public static final Node PAST = isn("Past");
    public static final Node PRESENT = isn("Present");
    public static final Node FUTURE = isn("Future");
    public static final Node ACTUAL = isn("Actual");
    public static final Node PLANNED = isn("Planned");
    public static final Node HYPOTHETICAL = isn("Hypothetical");
    public static final Node DENIED = isn("Denied");
    public static final Node NEUTRAL = isn("Neutral");
    public static final Node ENDORSING = isn("Endorsing");
    public static final Node DISTANCING = isn("Distancing");
    public static final Node DENYING = isn("Denying");
    public static final Node DIRECT = isn("Direct");
    public static final Node INDIRECT = isn("Indirect");
    public static final Node SPEAKERS_OWN = isn("SpeakersOwn");
    public static final Node OUTLETS_OWN = isn("OutletsOwn");
    public static final Node UNRESOLVED = isn("Unresolved");

    // Terms of other vocabularies
    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node SEM_EVENT = NodeFactory.createURI(SEM + "Event");
    static final Node EARLIEST = NodeFactory.createURI(SEM + "hasEarliestBeginTimeStamp");
    static final Node LATEST = NodeFactory.createURI(SEM + "hasLatestEndTimeStamp");
    static final Node DENOTED_BY = NodeFactory.createURI(GAF + "denotedBy");
    static final Node BEGIN_INDEX = NodeFactory.createURI(NIF + "beginIndex");
    static final Node END_INDEX = NodeFactory.createURI(NIF + "endIndex");
    static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");
    static final Node REFERENCE_CONTEXT = NodeFactory.createURI(NIF + "referenceContext");
    static final Node IS_STRING = NodeFactory.createURI(NIF + "isString");
    static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
    static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
    static final Node EXACT_MATCH = NodeFactory.createURI(SKOS + "exactMatch");
    static final Node NOTATION = NodeFactory.createURI(SKOS + "notation");
    static final Node IDENTIFIER = NodeFactory.createURI(DCT + "identifier");
    static final Node LANGUAGE = NodeFactory.createURI(DCT + "language");
    static final Node ISSUED = NodeFactory.createURI(DCT + "issued");
    static final Node TITLE = NodeFactory.createURI(DCT + "title");
    static final Node CREATOR = NodeFactory.createURI(DCT + "creator");
    static final Node SOURCE = NodeFactory.createURI(DCT + "source");
    static final Node PUBLISHER = NodeFactory.createURI(SCHEMA + "publisher");
    static final Node NEWS_ARTICLE = NodeFactory.createURI(SCHEMA + "NewsArticle");
    static final Node SCHEMA_CLAIM = NodeFactory.createURI(SCHEMA + "Claim");
    static final Node ORG_MEMBER = NodeFactory.createURI(ORG + "member");
    static final Node ORG_ORGANIZATION = NodeFactory.createURI(ORG + "organization");

    private Terms() {}

    /** Every term of Isnad's own namespace, by local name. */
    public static Map<String, Node> own() {
        Map<String, Node> own = new TreeMap<>();
        for (Field field : Terms.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class) {
                try {
                    Node node = (Node) field.get(null);
                    if (node != null && node.getURI().startsWith(ISN)) {
                        own.put(node.getURI().substring(ISN.length()), node);
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " cannot be read", e);
                }
            }
        }
        return own;
    }

    private static Node isn(String name) {
        return NodeFactory.createURI(ISN + name);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> p = new java.util.LinkedHashMap<>();
        p.put("isn", ISN);
        p.put("plover", PLOVER);
        p.put("cue", CUE);
        p.put("frame", FRAME);
        p.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        p.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        p.put("owl", "http://www.w3.org/2002/07/owl#");
        p.put("xsd", XSD);
        p.put("dct", DCT);
        p.put("skos", SKOS);
        p.put("prov", PROV);
        p.put("sem", SEM);
        p.put("gaf", GAF);
        p.put("nif", NIF);
        p.put("schema", SCHEMA);
        p.put("org", ORG);
        p.put("foaf", "http://xmlns.com/foaf/0.1/");
        p.put("oa", "http://www.w3.org/ns/oa#");
        p.put("time", "http://www.w3.org/2006/time#");
        p.put("wd", WIKIDATA);
        return java.util.Collections.unmodifiableMap(p);
    }
}
