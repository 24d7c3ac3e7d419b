package org.isnad.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Kind;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.morphology.Morphology;
import org.isnad.lexicon.morphology.Tense;
import org.isnad.text.Span;

/**
 * Dates and relative times: «أمس», «10 أيار الفائت», «الأربعاء المقبل», «السادس من أبريل/نيسان 2014», «23 شعبان 1436», «2023-05-10».
 *
 * <p>A weekday alone is the last one («الأربعاء» → P-WED), unless a future verb stands before it («سيبدأ … الأربعاء» → P+WED). Of a
 * range the first day counts.
 */
final class TimeFinder {
    private static final double SURE = 0.95;
    private static final int FUTURE_WINDOW = 8;

    private final TimeLexicon lexicon = new TimeLexicon();
    private final Morphology morphology;

    TimeFinder(Morphology morphology) {
        this.morphology = morphology;
    }

    /** Times outside an article's names, in order. */
    List<Mention.Time> find(Analysis analysis, List<Mention.Name> names) {
        NameMap map = NameMap.of(analysis, names);
        List<Mention.Time> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            Reading reading = new Reading(analysis, sentence.endToken());
            int at = sentence.firstToken();
            while (at < sentence.endToken()) {
                Optional<Mention.Time> time = map.isCovered(at) ? Optional.empty() : reading.at(at);
                time.ifPresent(found::add);
                at = time.map(Mention.Time::endToken).orElse(at + 1);
            }
        }
        return found;
    }

    /** The reading of one sentence. */
    private final class Reading {
        private final Analysis analysis;
        private final TimeWords words;
        private final CalendarDates dates;

        private Reading(Analysis analysis, int limit) {
            this.analysis = analysis;
            this.words = new TimeWords(analysis, lexicon, limit);
            this.dates = new CalendarDates(analysis, words);
        }

        private Optional<Mention.Time> at(int first) {
            Token token = analysis.token(first);
            if (token.kind() == Kind.NUMBER) {
                return dates.numeric(first)
                        .or(() -> dates.dayAndMonth(words.number(first), first + 1))
                        .map(hit -> time(token.span(), first, hit));
            }
            if (!token.isWord()) {
                return Optional.empty();
            }
            for (Segment segment : token.segments()) {
                Optional<CalendarDates.Hit> hit = word(segment, first);
                if (hit.isPresent()) {
                    return Optional.of(time(segment.span(), first, hit.get()));
                }
            }
            return Optional.empty();
        }

        private Mention.Time time(Span begin, int first, CalendarDates.Hit hit) {
            return new Mention.Time(
                    new Span(begin.begin(), analysis.token(hit.end() - 1).span().end()),
                    first,
                    hit.end(),
                    hit.value(),
                    TimeSpan.of(hit.value(), analysis.article().date()).map(TimeSpan::edtf),
                    "time",
                    SURE);
        }

        private Optional<CalendarDates.Hit> word(Segment segment, int first) {
            if (segment.stem().equals("ال")
                    && first + 1 < words.limit()
                    && analysis.token(first + 1).kind() == Kind.NUMBER) {
                return dates.dayAndMonth(words.number(first + 1), first + 2);
            }
            if (segment.stem().equals("يوم")) {
                Optional<CalendarDates.Hit> day = weekday(first + 1);
                return day.isPresent() ? day : day(first + 1).or(() -> phrase(segment, first));
            }
            if (segment.stem().equals("يومي") && first + 1 < words.limit()) {
                return day(first + 1);
            }
            if (segment.stem().equals("قبل")) {
                return ago(first + 1);
            }
            return phrase(segment, first);
        }

        private Optional<CalendarDates.Hit> day(int at) {
            if (at >= words.limit()) {
                return Optional.empty();
            }
            return analysis.token(at).kind() == Kind.NUMBER
                    ? dates.numeric(at).or(() -> dates.dayAndMonth(words.number(at), at + 1))
                    : dates.ordinalDay(at, analysis.token(at).fold());
        }

        private Optional<CalendarDates.Hit> phrase(Segment segment, int first) {
            Optional<CalendarDates.Hit> best = Optional.empty();
            Optional<Phrases.Node<TimeLexicon.Row>> node = words.root().next(segment.stem());
            int end = first + 1;
            while (node.isPresent()) {
                for (TimeLexicon.Row row : node.get().values()) {
                    Optional<CalendarDates.Hit> hit = begin(row, segment, first, end);
                    if (hit.isPresent()
                            && (best.isEmpty() || hit.get().end() > best.get().end())) {
                        best = hit;
                    }
                }
                if (end >= words.limit()) {
                    break;
                }
                node = node.get().next(analysis.token(end).fold());
                end++;
            }
            return best;
        }

        private Optional<CalendarDates.Hit> begin(TimeLexicon.Row row, Segment segment, int first, int end) {
            return switch (row.word()) {
                case RELATIVE -> relative(row, segment, end);
                case WEEKDAY -> weekdayAt(row.value(), first, end);
                case MONTH -> dates.month(row.value(), end, false);
                case WEAK_MONTH -> dates.month(row.value(), end, true);
                case HIJRI -> Optional.empty();
                case UNIT -> unit(row, segment, end);
                case ORDINAL -> dates.ordinal(row.value(), end);
                case YEAR -> dates.year(end);
                case PART -> part(end);
                case NUMBER, QUALIFIER, UNITS, NOT_TODAY -> Optional.empty();
            };
        }

        /** «اليوم», «اليوم الأربعاء», but not «اليوم التالي». */
        private Optional<CalendarDates.Hit> relative(TimeLexicon.Row row, Segment segment, int end) {
            boolean today = segment.stem().equals("اليوم");
            if (today
                    && words.is(end, TimeLexicon.Word.NOT_TODAY)
                    && weekday(end).isEmpty()) {
                return Optional.empty();
            }
            if (segment.stem().equals("غد") && segment.proclitics().isEmpty()
                    || segment.stem().equals("امس") && segment.proclitics().endsWith("ل")) {
                return Optional.empty();
            }
            Optional<CalendarDates.Hit> weekday = weekday(end);
            int after = weekday.map(CalendarDates.Hit::end).orElse(end);
            return Optional.of(dateAfter(after).orElse(new CalendarDates.Hit(after, row.value())));
        }

        private Optional<CalendarDates.Hit> weekday(int at) {
            return words.row(at, TimeLexicon.Word.WEEKDAY).flatMap(day -> weekdayAt(day.value(), at, at + 1));
        }

        private Optional<CalendarDates.Hit> weekdayAt(String day, int first, int end) {
            Optional<TimeLexicon.Row> qualifier = words.row(end, TimeLexicon.Word.QUALIFIER);
            int after = qualifier.isPresent() ? end + 1 : end;
            Optional<CalendarDates.Hit> date = dateAfter(after);
            if (date.isPresent()) {
                return date;
            }
            boolean next = qualifier.map(q -> q.value().equals("+1")).orElseGet(() -> isFuture(first));
            return Optional.of(new CalendarDates.Hit(after, "P" + (next ? "+" : "-") + day));
        }

        /** A date right after a weekday or «اليوم», with or without a comma or bracket. */
        private Optional<CalendarDates.Hit> dateAfter(int at) {
            int from = at < words.limit()
                            && (analysis.token(at).isMark("،")
                                    || analysis.token(at).isMark("("))
                    ? at + 1
                    : at;
            if (from >= words.limit() || analysis.token(from).kind() != Kind.NUMBER) {
                return Optional.empty();
            }
            return dates.numeric(from).or(() -> dates.dayAndMonth(words.number(from), from + 1));
        }

        private boolean isFuture(int first) {
            int begin = Math.max(0, first - FUTURE_WINDOW);
            for (int i = first - 1; i >= begin; i--) {
                Token token = analysis.token(i);
                if (token.sentence() != analysis.token(first).sentence()) {
                    return false;
                }
                boolean future = token.fold().equals("غدا")
                        || token.segments().stream()
                                .filter(s -> s.stem().startsWith("س"))
                                .anyMatch(s -> morphology.readings(s.stem()).stream()
                                        .anyMatch(r -> r.tense() == Tense.FUTURE));
                if (future) {
                    return true;
                }
            }
            return false;
        }

        /** «الأسبوع الماضي», «العام المقبل», «الشهر الجاري»; «شهر أيار». */
        private Optional<CalendarDates.Hit> unit(TimeLexicon.Row unit, Segment segment, int end) {
            if (segment.stem().equals("شهر")) {
                for (CalendarDates.Hit month : dates.months(end)) {
                    return dates.month(month.value(), month.end(), false);
                }
                return Optional.empty();
            }
            if (!segment.stem().startsWith("ال")) {
                return Optional.empty();
            }
            return words.row(end, TimeLexicon.Word.QUALIFIER)
                    .map(q -> new CalendarDates.Hit(end + 1, TimeWords.relativeTo(q, unit)));
        }

        /** «منتصف 2014», «مطلع عام 2014», «منتصف فبراير شباط», «نهاية الشهر الجاري». */
        private Optional<CalendarDates.Hit> part(int at) {
            if (at >= words.limit()) {
                return Optional.empty();
            }
            if (analysis.token(at).kind() == Kind.NUMBER) {
                return dates.year(at);
            }
            return analysis.token(at).isWord()
                    ? phrase(analysis.token(at).segments().get(0), at)
                    : Optional.empty();
        }

        /** «قبل يومين», «قبل ثلاثة أيام», «قبل 10 سنوات». */
        private Optional<CalendarDates.Hit> ago(int at) {
            if (at >= words.limit()) {
                return Optional.empty();
            }
            Optional<TimeLexicon.Row> unit = words.row(at, TimeLexicon.Word.UNIT);
            if (unit.isPresent() && !analysis.token(at).fold().startsWith("ال")) {
                return Optional.of(
                        new CalendarDates.Hit(at + 1, "P-" + unit.get().value()));
            }
            int count = words.row(at, TimeLexicon.Word.NUMBER)
                    .map(n -> Integer.parseInt(n.value()))
                    .orElseGet(() -> words.number(at));
            return count <= 0
                    ? Optional.empty()
                    : words.row(at + 1, TimeLexicon.Word.UNITS)
                            .map(u -> new CalendarDates.Hit(at + 2, "P-" + count + u.value()));
        }
    }
}
