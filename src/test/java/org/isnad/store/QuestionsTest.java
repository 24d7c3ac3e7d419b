package org.isnad.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question over a store of which the answers are known. */
class QuestionsTest {
    private static final Map<String, String> ALL = Map.of();

    static GraphStore store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = DemoStore.create(folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<String> ask(String name, Map<String, String> variables, String columns) {
        return DemoStore.ask(store, name, variables, columns);
    }

    @Test
    void everyQuestionSaysWhatItAnswersAndRuns() {
        for (NamedQuery query : QueryLibrary.load().queries()) {
            assertFalse(query.title().isEmpty(), query.name());
            ask(query.name(), ALL, "x");
        }
    }

    @Test
    void everyParameterIsAVariableThatTheQueryUses() {
        for (NamedQuery query : QueryLibrary.load().queries()) {
            for (NamedQuery.Parameter p : query.parameters()) {
                assertFalse(p.meaning().isEmpty(), query.name() + " " + p.name());
                assertTrue(
                        query.sparql(java.util.Set.of(p.name())).contains("?" + p.name()),
                        query.name() + " " + p.name());
                ask(query.name(), Map.of(p.name(), p.meaning().contains("IRI") ? "<urn:x>" : "x"), "x");
            }
        }
    }

    @Test
    void whoAccusesOrThreatensWhom() {
        String columns = "accuserEn accuserAr type accusedEn events claimed articles first";
        assertEquals(
                List.of(
                        "Sami Haddad|سامي حداد|ACCUSE|Russia|1|0|1|2020-01-10",
                        "Sami Haddad|سامي حداد|ACCUSE/allege|Russia|1|1|1|2020-01-09",
                        "Sami Haddad|سامي حداد|ACCUSE/allege|Türkiye|1|1|1|2020-01-11",
                        "Türkiye|تركيا|THREATEN|Syria|1|0|1|2020-01-20"),
                ask("who-accuses-whom", ALL, columns));
        assertEquals(
                List.of("Türkiye|Syria"),
                ask("who-accuses-whom", Map.of("source", "TUR", "target", "SYR"), "accuserEn accusedEn"));
        assertEquals(List.of("Russia"), ask("who-accuses-whom", Map.of("type", "ACCUSE"), "accusedEn"));
        assertEquals(List.of(), ask("who-accuses-whom", Map.of("source", "RUS"), "accusedEn"));
    }

    @Test
    void onlyWhatNoArticleReportsIsOnlyAlleged() {
        assertEquals(
                List.of("MOBILIZE|Türkiye|Sami Haddad|Distancing|beta-1"),
                ask("alleged-only", ALL, "type agentEn speakerEn stance articleId"));
        assertEquals(List.of(), ask("alleged-only", Map.of("state", "ISR"), "type"));
        assertEquals(1, ask("alleged-only", Map.of("state", "TUR"), "type").size());
    }

    @Test
    void aClaimArrivesThroughAnAgencyOrThroughAnotherClaim() {
        assertEquals(
                List.of("2|Sami Haddad|SANA|ألفا|alpha-1", "2|Sami Haddad|SANA|بيتا|beta-1"),
                ask("claim-chains", ALL, "depth speakerEn through1En outletName articleId"));
        assertEquals(List.of("تركيا حشدت قواتها"), ask("claim-chains", Map.of("article", "beta-1"), "content"));
    }

    @Test
    void moscowDeniesWhatTheMinisterAndAnOutletAffirm() {
        assertEquals(
                List.of("ASSAULT|Russia|Idlib|Russia|Sami Haddad|alpha-1", "ASSAULT|Russia|Idlib|Russia|بيتا|beta-1"),
                ask("denied-vs-affirmed", ALL, "type agentEn objectEn denierEn affirmerEn affirmingArticle"));
        assertEquals(
                2, ask("denied-vs-affirmed", Map.of("state", "RUS"), "type").size());
        assertEquals(
                0, ask("denied-vs-affirmed", Map.of("state", "SYR"), "type").size());
    }

    @Test
    void oneOutletAttributesWhatTheOtherStates() {
        assertEquals(
                List.of("ASSAULT|Russia|Sami Haddad|ألفا|بيتا"),
                ask("attributed-vs-stated", ALL, "type agentEn attributedToEn attributingOutlet statingOutlet"));
    }

    @Test
    void loadedLabelsOfAnOutlet() {
        assertEquals(
                List.of("ألفا|الاحتلال|Israel|OutletsOwn|1"),
                ask("loaded-labels", ALL, "outletName label framedEn wording uses"));
        assertEquals(
                List.of(),
                ask("loaded-labels", Map.of("outlet", "<https://w3id.org/isnad/id/outlet/beta>"), "outletName label"));
    }

    @Test
    void cuesOfEachOutletForEachSpeaker() {
        assertEquals(
                List.of(
                        "ألفا|Sami Haddad|1|1|0|0",
                        "بيتا|Russia|1|0|0|1",
                        "بيتا|SANA|1|1|0|0",
                        "بيتا|Sami Haddad|1|0|1|0"),
                ask("cue-bias", ALL, "outletName speakerEn claims neutral distancing denying"));
        assertEquals(1, ask("cue-bias", Map.of("state", "RUS"), "claims").size());
    }

    @Test
    void diversityOfSources() {
        assertEquals(
                List.of("بيتا|3|3|2|0|0", "ألفا|1|1|1|0|0"),
                ask("source-diversity", ALL, "outletName claims speakers states withoutSpeaker unnamed"));
    }

    @Test
    void theTimelinePutsVagueDatesLast() {
        assertEquals(
                List.of(
                        "2020-01-09|ASSAULT|person/sami-haddad",
                        "2020-01-09|ASSAULT|article",
                        "2020-01-20|THREATEN|article",
                        "2020-02-04|ASSAULT|article",
                        "XXXX-05-10|CONSULT|article"),
                ask("timeline", ALL, "when type voice"));
        assertEquals(List.of("2020-01-20"), ask("timeline", Map.of("from", "2020-01-10", "to", "2020-01-31"), "when"));
        assertEquals(2, ask("timeline", Map.of("state", "RUS"), "when").size());
        assertEquals(
                3,
                ask("timeline", Map.of("actor", "<https://w3id.org/isnad/id/state/TUR>"), "when")
                        .size());
    }

    @Test
    void whoHeldWhichOfficeAndWhatTheySaidInIt() {
        assertEquals(
                List.of("Sami Haddad|وزير الخارجية|SYR|false|2020-01-10|1"),
                ask("office-holders", ALL, "personEn title code former firstAttested statements"));
        assertEquals(
                List.of("Sami Haddad|روسيا قصفت إدلب في التاسع من الشهر|SANA"),
                ask("said-in-office", Map.of("state", "SYR"), "personEn content viaEn"));
    }

    @Test
    void whatWasThreatenedWasLaterReported() {
        assertEquals(
                List.of("threatened|Türkiye|Syria|ASSAULT|2020-01-20|2020-02-04|alpha-2|beta-2"),
                ask(
                        "threatened-then-reported",
                        ALL,
                        "kind agentEn recipientEn deedType announced done announcedIn reportedIn"));
        assertEquals(
                0,
                ask("threatened-then-reported", Map.of("state", "RUS"), "kind").size());
    }

    @Test
    void aFactIsAuditedDownToItsCharacters() {
        List<String> rows = ask(
                "audit-fact",
                Map.of("fact", "<https://w3id.org/isnad/id/article/beta-1/event/94-98-mobilize>"),
                "level what words");
        assertEquals(
                List.of(
                        "0|agent|تركيا",
                        "0|evidence|حشدت",
                        "0|trigger|حشدت",
                        "1|speaker|سامي حداد",
                        "1|cue|زعم",
                        "1|evidence|زعم",
                        "1|content|تركيا حشدت قواتها",
                        "2|cue|ذكرت",
                        "2|evidence|ذكرت",
                        "2|speaker|سانا",
                        "2|content|سامي حداد زعم أن تركيا حشدت قواتها"),
                rows);
    }

    @Test
    void actorsByDegree() {
        assertEquals(
                List.of("Türkiye|TUR|1|4|0", "Sami Haddad|SYR|1|1|0", "Russia|RUS|1|3|1", "Syria|SYR|1|0|3").stream()
                        .sorted()
                        .toList(),
                ask("actors-by-degree", ALL, "actorEn code degree asAgent asRecipient").stream()
                        .sorted()
                        .toList());
        assertEquals(List.of("Syria"), ask("actors-by-degree", Map.of("state", "SYR", "type", "THREATEN"), "actorEn"));
    }

    @Test
    void relationsOfTwoStatesOverTime() {
        assertEquals(
                List.of("2020-01|TUR|SYR|2|1|1|0", "2020-02|TUR|SYR|1|0|0|1"),
                ask(
                        "state-relations",
                        Map.of("state", "SYR", "other", "TUR"),
                        "month from to events verbalCooperation verbalConflict materialConflict"));
        assertEquals(3, ask("state-relations", ALL, "month").size());
    }

    @Test
    void anIncidentAndWhatEachArticleSaysThatTheOtherDoesNot() {
        assertEquals(
                List.of("2|ألفا|alpha-1|قصفت|Sami Haddad", "2|بيتا|beta-1|قصفت|"),
                ask("incidents", ALL, "articles outletName articleId words speakerEn"));
        assertEquals(
                List.of(
                        "alpha-1|beta-1|ACCUSE|Sami Haddad|Russia|Actual",
                        "beta-1|alpha-1|ASSAULT|Russia||Denied",
                        "beta-1|alpha-1|MOBILIZE|Türkiye||Actual"),
                ask("incident-compare", ALL, "only notIn type agentEn recipientEn status"));
        assertEquals(
                List.of("alpha-1"), ask("incident-compare", Map.of("article", "alpha-1", "other", "beta-1"), "only"));
    }

    @Test
    void stancesAreDerived() {
        assertEquals(List.of("Sami Haddad|against|Russia|1"), ask("stances", ALL, "holderEn stance towardsEn events"));
    }
}
