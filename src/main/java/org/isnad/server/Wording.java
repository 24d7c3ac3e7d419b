package org.isnad.server;

import java.util.Map;
import org.isnad.rdf.Terms;

/** What a report says, in Arabic or English. */
record Wording(boolean arabic, Catalogue catalogue) {
    private static final Map<String, String[]> WORDS = Map.ofEntries(
            Map.entry("title", new String[] {"تقرير إسناد", "Isnad report"}),
            Map.entry("articles", new String[] {"مقالات", "articles"}),
            Map.entry("events", new String[] {"أحداث", "events"}),
            Map.entry("claims", new String[] {"أقوال", "claims"}),
            Map.entry("claimed", new String[] {"ادعاء", "claimed"}),
            Map.entry("reported", new String[] {"خبر", "reported"}),
            Map.entry("relations", new String[] {"من فعل ماذا بمن", "Who did what to whom"}),
            Map.entry("agent", new String[] {"الفاعل", "By"}),
            Map.entry("type", new String[] {"الحدث", "Event"}),
            Map.entry("recipient", new String[] {"المتلقي", "To"}),
            Map.entry("count", new String[] {"العدد", "Count"}),
            Map.entry("ofWhichClaimed", new String[] {"منها ادعاء", "of which claimed"}),
            Map.entry("says", new String[] {"من يقول ماذا", "Who says what"}),
            Map.entry("unnamed", new String[] {"قائل غير مسمى", "unnamed speaker"}),
            Map.entry("denied", new String[] {"منفي", "denied"}),
            Map.entry("contradicted", new String[] {"مؤكَّد هنا ومنفي هناك", "Said here, denied there"}),
            Map.entry("comma", new String[] {"، ", ", "}),
            Map.entry("cooperation", new String[] {"تعاون", "cooperation"}),
            Map.entry("conflict", new String[] {"صراع", "conflict"}),
            Map.entry("asReported", new String[] {"ترويه المقالات", "articles report it"}),
            Map.entry("asClaimed", new String[] {"يدّعيه قائلون فقط", "only claimed"}),
            Map.entry("shownOf", new String[] {
                "المعروض %s من %s؛ البقية في المستكشف.", "%s of %s shown; the explorer has the rest."
            }),
            Map.entry("kinds", new String[] {"أنواع الأحداث", "Kinds of events"}),
            Map.entry("noDate", new String[] {"بلا تاريخ", "no date"}),
            Map.entry("texts", new String[] {"النصوص", "The texts"}),
            Map.entry("legend", new String[] {
                "خط متصل: حدث يرويه المقال. خط متقطع: حدث يدّعيه قائل. الخلفية: قول منسوب.",
                "Solid line: an event the article reports. Dashes: an event somebody claims. Shaded: an attributed claim."
            }));

    String of(String key) {
        String[] pair = WORDS.getOrDefault(key, new String[] {key, key});
        return pair[arabic ? 0 : 1];
    }

    String name(Thing thing) {
        String first = arabic ? thing.arabic() : thing.english();
        String second = arabic ? thing.english() : thing.arabic();
        return !first.isEmpty() ? first : !second.isEmpty() ? second : Nodes.local(thing.iri());
    }

    String name(String iri) {
        return name(catalogue.thing(iri));
    }

    String type(String type) {
        return name(catalogue.thing(Terms.PLOVER + type));
    }

    String cue(String cue) {
        return name(catalogue.thing(Terms.CUE + cue));
    }
}
