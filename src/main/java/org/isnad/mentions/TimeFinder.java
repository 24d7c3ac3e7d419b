package org.isnad.mentions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Sentence;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Kind;
import org.isnad.analysis.Token.Segment;
import org.isnad.lexicon.Phrases;
import org.isnad.lexicon.Table;
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
    private static final String FILE = "lexicon/ar/times.tsv";
    private static final double SURE = 0.95;
    private static final int FUTURE_WINDOW = 8;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_HIJRI_YEAR = 1300;
    private static final int LAST_HIJRI_YEAR = 1500;

    private enum Word {
        MONTH,
        WEAK_MONTH,
        HIJRI,
        WEEKDAY,
        RELATIVE,
        QUALIFIER,
        UNIT,
        UNITS,
        NUMBER,
        ORDINAL,
        NOT_TODAY,
        YEAR,
        PART
    }

    private record Row(Word word, String value) {}

    private record Hit(int end, String value) {}

    private final Phrases<Row> phrases = new Phrases<>();
    private final Morphology morphology;

    TimeFinder(Morphology morphology) {
        this.morphology = morphology;
        for (Table.Row row : Table.load(FILE, "phrase", "kind", "value").rows()) {
            phrases.add(row.required("phrase"), new Row(word(row), row.get("value")));
        }
    }

    private static Word word(Table.Row row) {
        String kind = row.required("kind");
        try {
            return kind.equals("month?")
                    ? Word.WEAK_MONTH
                    : Word.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.error("kind", "found «" + kind + "», expected one of the kinds that the file's head explains");
        }
    }

    /** Times outside an article's names, in order. */
    List<Mention.Time> find(Analysis analysis, List<Mention.Name> names) {
        NameMap map = NameMap.of(analysis, names);
        List<Mention.Time> found = new ArrayList<>();
        for (Sentence sentence : analysis.textSentences()) {
            int at = sentence.firstToken();
            while (at < sentence.endToken()) {
                Optional<Mention.Time> time =
                        map.isCovered(at) ? Optional.empty() : new Reading(analysis, sentence.endToken()).at(at);
                time.ifPresent(found::add);
                at = time.map(Mention.Time::endToken).orElse(at + 1);
            }
        }
        return found;
    }

    /** The reading of one sentence. */
    private final class Reading {
        private final Analysis analysis;
        private final int limit;

        private Reading(Analysis analysis, int limit) {
            this.analysis = analysis;
            this.limit = limit;
        }

        private Optional<Mention.Time> at(int first) {
            Token token = analysis.token(first);
            if (token.kind() == Kind.NUMBER) {
                return numeric(first)
                        .or(() -> dayAndMonth(number(first), first + 1))
                        .map(hit -> time(token.span(), first, hit));
            }
            if (!token.isWord()) {
                return Optional.empty();
            }
            for (Segment segment : token.segments()) {
                Optional<Hit> hit = word(segment, first);
                if (hit.isPresent()) {
                    return Optional.of(time(segment.span(), first, hit.get()));
                }
            }
            return Optional.empty();
        }

        private Mention.Time time(Span begin, int first, Hit hit) {
            return new Mention.Time(
                    new Span(begin.begin(), analysis.token(hit.end() - 1).span().end()),
                    first,
                    hit.end(),
                    hit.value(),
                    TimeSpan.of(hit.value(), analysis.article().date()).map(TimeSpan::edtf),
                    "time",
                    SURE);
        }

        private Optional<Hit> word(Segment segment, int first) {
            if (segment.stem().equals("ال")
                    && first + 1 < limit
                    && analysis.token(first + 1).kind() == Kind.NUMBER) {
                return dayAndMonth(number(first + 1), first + 2);
            }
            if (segment.stem().equals("يوم")) {
                Optional<Hit> day = weekday(first + 1);
                return day.isPresent() ? day : day(first + 1).or(() -> phrase(segment, first));
            }
            if (segment.stem().equals("يومي") && first + 1 < limit) {
                return day(first + 1);
            }
            if (segment.stem().equals("قبل")) {
                return ago(first + 1);
            }
            return phrase(segment, first);
        }

        private Optional<Hit> day(int at) {
            if (at >= limit) {
                return Optional.empty();
            }
            return analysis.token(at).kind() == Kind.NUMBER
                    ? numeric(at).or(() -> dayAndMonth(number(at), at + 1))
                    : ordinalDay(at, analysis.token(at).fold());
        }

        private Optional<Hit> phrase(Segment segment, int first) {
            Optional<Hit> best = Optional.empty();
            Optional<Phrases.Node<Row>> node = phrases.root().next(segment.stem());
            int end = first + 1;
            while (node.isPresent()) {
                for (Row row : node.get().values()) {
                    Optional<Hit> hit = begin(row, segment, first, end);
                    if (hit.isPresent()
                            && (best.isEmpty() || hit.get().end() > best.get().end())) {
                        best = hit;
                    }
                }
                if (end >= limit) {
                    break;
                }
                node = node.get().next(analysis.token(end).fold());
                end++;
            }
            return best;
        }

        private Optional<Hit> begin(Row row, Segment segment, int first, int end) {
            return switch (row.word()) {
                case RELATIVE -> relative(row, segment, end);
                case WEEKDAY -> weekdayAt(row.value(), first, end);
                case MONTH -> month(row.value(), end, false);
                case WEAK_MONTH -> month(row.value(), end, true);
                case HIJRI -> Optional.empty();
                case UNIT -> unit(row, segment, end);
                case ORDINAL -> ordinal(row.value(), end);
                case YEAR -> year(end);
                case PART -> part(end);
                case NUMBER, QUALIFIER, UNITS, NOT_TODAY -> Optional.empty();
            };
        }

        /** «اليوم», «اليوم الأربعاء», but not «اليوم التالي». */
        private Optional<Hit> relative(Row row, Segment segment, int end) {
            boolean today = segment.stem().equals("اليوم");
            if (today && is(end, Word.NOT_TODAY) && weekday(end).isEmpty()) {
                return Optional.empty();
            }
            if (segment.stem().equals("غد") && segment.proclitics().isEmpty()
                    || segment.stem().equals("امس") && segment.proclitics().endsWith("ل")) {
                return Optional.empty();
            }
            Optional<Hit> weekday = weekday(end);
            int after = weekday.map(Hit::end).orElse(end);
            return Optional.of(dateAfter(after).orElse(new Hit(after, row.value())));
        }

        private Optional<Hit> weekday(int at) {
            return row(at, Word.WEEKDAY).flatMap(day -> weekdayAt(day.value(), at, at + 1));
        }

        private Optional<Hit> weekdayAt(String day, int first, int end) {
            Optional<Row> qualifier = row(end, Word.QUALIFIER);
            int after = qualifier.isPresent() ? end + 1 : end;
            Optional<Hit> date = dateAfter(after);
            if (date.isPresent()) {
                return date;
            }
            boolean next = qualifier.map(q -> q.value().equals("+1")).orElseGet(() -> isFuture(first));
            return Optional.of(new Hit(after, "P" + (next ? "+" : "-") + day));
        }

        /** A date right after a weekday or «اليوم», with or without a comma or bracket. */
        private Optional<Hit> dateAfter(int at) {
            int from = at < limit
                            && (analysis.token(at).isMark("،")
                                    || analysis.token(at).isMark("("))
                    ? at + 1
                    : at;
            if (from >= limit || analysis.token(from).kind() != Kind.NUMBER) {
                return Optional.empty();
            }
            return numeric(from).or(() -> dayAndMonth(number(from), from + 1));
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

        /** «أيار», «أيار/مايو», «فبراير شباط الماضي», «شهر آذار/مارس من العام 2021». */
        private Optional<Hit> month(String month, int end, boolean weak) {
            int after = partner(month, end);
            boolean sure = !weak || after > end;
            Optional<Hit> year = yearAfter(after);
            if (year.isPresent()) {
                return Optional.of(new Hit(year.get().end(), year.get().value() + "-" + month));
            }
            if (row(after, Word.QUALIFIER).isPresent()) {
                return Optional.of(new Hit(after + 1, "--" + month));
            }
            return sure ? Optional.of(new Hit(after, "--" + month)) : Optional.empty();
        }

        /** Past the other name of the same month: «/مايو», «شباط». */
        private int partner(String month, int end) {
            boolean mark = end < limit
                    && (analysis.token(end).isMark("/")
                            || analysis.token(end).isMark("(")
                            || analysis.token(end).isMark("-"));
            int at = mark ? end + 1 : end;
            for (Hit hit : months(at)) {
                if (hit.value().equals(month)) {
                    boolean closed = mark
                            && hit.end() < limit
                            && analysis.token(hit.end()).isMark(")");
                    return closed ? hit.end() + 1 : hit.end();
                }
            }
            return end;
        }

        /** Months that begin at a token, longest first: «كانون الثاني». */
        private List<Hit> months(int at) {
            List<Hit> months = new ArrayList<>();
            if (at >= limit) {
                return months;
            }
            Optional<Phrases.Node<Row>> node =
                    phrases.root().next(analysis.token(at).fold());
            int end = at + 1;
            while (node.isPresent()) {
                for (Row row : node.get().values()) {
                    if (row.word() == Word.MONTH || row.word() == Word.WEAK_MONTH) {
                        months.add(0, new Hit(end, row.value()));
                    }
                }
                if (end >= limit) {
                    break;
                }
                node = node.get().next(analysis.token(end).fold());
                end++;
            }
            return months;
        }

        /** «10 أيار», «20 و21 من حزيران الفائت», «23 شعبان 1436», «26 آذار/مارس 2015»; {@code end} is past the day. */
        private Optional<Hit> dayAndMonth(int day, int end) {
            if (day < 1 || day > 31) {
                return Optional.empty();
            }
            int at = end;
            if (at + 1 < limit && isSecondDay(at)) {
                at += 2;
            }
            if (at < limit && analysis.token(at).fold().equals("من")) {
                at++;
            }
            if (at < limit && analysis.token(at).fold().equals("شهر")) {
                at++;
            }
            String dd = String.format(Locale.ROOT, "-%02d", day);
            for (Hit month : months(at)) {
                return month(month.value(), month.end(), false).map(hit -> new Hit(hit.end(), hit.value() + dd));
            }
            Optional<Hit> hijri = hijri(at);
            if (hijri.isPresent()) {
                return hijriDate(hijri.get(), day);
            }
            Optional<Row> unit = row(at, Word.UNIT);
            if (at > end && unit.isPresent() && unit.get().value().equals("1M")) {
                int past = at + 2;
                return row(at + 1, Word.QUALIFIER).map(q -> new Hit(past, relativeTo(q, unit.get())));
            }
            return Optional.empty();
        }

        private boolean isSecondDay(int at) {
            Token token = analysis.token(at);
            Token next = analysis.token(at + 1);
            boolean joined = token.isMark("-")
                    || token.isMark("–")
                    || token.isMark("/")
                    || token.fold().equals("و");
            return joined && next.kind() == Kind.NUMBER && number(at + 1) > 0 && number(at + 1) <= 31;
        }

        private Optional<Hit> hijri(int at) {
            if (at >= limit) {
                return Optional.empty();
            }
            Optional<Phrases.Node<Row>> node =
                    phrases.root().next(analysis.token(at).fold());
            Optional<Hit> best = Optional.empty();
            int end = at + 1;
            while (node.isPresent()) {
                for (Row row : node.get().values()) {
                    if (row.word() == Word.HIJRI) {
                        best = Optional.of(new Hit(end, row.value()));
                    }
                }
                if (end >= limit) {
                    break;
                }
                node = node.get().next(analysis.token(end).fold());
                end++;
            }
            return best;
        }

        /** The Gregorian day of a Hijri date whose year is written. */
        private Optional<Hit> hijriDate(Hit month, int day) {
            int at = month.end();
            if (at < limit && row(at, Word.YEAR).isPresent()) {
                at++;
            }
            if (at >= limit || analysis.token(at).kind() != Kind.NUMBER) {
                return Optional.empty();
            }
            int year = number(at);
            if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) {
                return Optional.empty();
            }
            int end = at + 1 < limit && analysis.token(at + 1).fold().matches("ه|هجري|هجريه") ? at + 2 : at + 1;
            try {
                LocalDate date = LocalDate.from(HijrahDate.of(year, Integer.parseInt(month.value()), day));
                return Optional.of(new Hit(end, date.toString()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** «السادس من أبريل», «الرابع عشر من الشهر الماضي». */
        private Optional<Hit> ordinal(String day, int end) {
            if (end >= limit || !analysis.token(end).fold().equals("من")) {
                return months(end).isEmpty() ? Optional.empty() : dayAndMonth(Integer.parseInt(day), end);
            }
            return dayAndMonth(Integer.parseInt(day), end);
        }

        private Optional<Hit> ordinalDay(int at, String fold) {
            Optional<Phrases.Node<Row>> node = phrases.root().next(fold);
            Optional<Hit> best = Optional.empty();
            int end = at + 1;
            while (node.isPresent()) {
                for (Row row : node.get().values()) {
                    if (row.word() == Word.ORDINAL) {
                        best = ordinal(row.value(), end);
                    }
                }
                if (end >= limit) {
                    break;
                }
                node = node.get().next(analysis.token(end).fold());
                end++;
            }
            return best;
        }

        /** «الأسبوع الماضي», «العام المقبل», «الشهر الجاري»; «شهر أيار». */
        private Optional<Hit> unit(Row unit, Segment segment, int end) {
            if (segment.stem().equals("شهر")) {
                for (Hit month : months(end)) {
                    return month(month.value(), month.end(), false);
                }
                return Optional.empty();
            }
            if (!segment.stem().startsWith("ال")) {
                return Optional.empty();
            }
            return row(end, Word.QUALIFIER).map(q -> new Hit(end + 1, relativeTo(q, unit)));
        }

        private static String relativeTo(Row qualifier, Row unit) {
            int sign = Integer.parseInt(qualifier.value());
            int count = unit.value().charAt(0) - '0';
            return "P" + sign * count + unit.value().charAt(1);
        }

        /** «عام 2015», «العام 2021». */
        private Optional<Hit> year(int at) {
            return yearNumber(at).map(year -> new Hit(at + 1, year));
        }

        /** «منتصف 2014», «مطلع عام 2014», «منتصف فبراير شباط», «نهاية الشهر الجاري». */
        private Optional<Hit> part(int at) {
            if (at >= limit) {
                return Optional.empty();
            }
            if (analysis.token(at).kind() == Kind.NUMBER) {
                return year(at);
            }
            return analysis.token(at).isWord()
                    ? phrase(analysis.token(at).segments().get(0), at)
                    : Optional.empty();
        }

        /** A year after a month: «2014», «من العام 2021», «عام 2014», «، 2014». */
        private Optional<Hit> yearAfter(int at) {
            int from = at;
            if (from < limit
                    && (analysis.token(from).fold().equals("من")
                            || analysis.token(from).isMark("،"))) {
                from++;
            }
            if (row(from, Word.YEAR).isPresent()) {
                from++;
            }
            int end = from + 1;
            return yearNumber(from).map(year -> new Hit(end, year));
        }

        private Optional<String> yearNumber(int at) {
            if (at >= limit
                    || analysis.token(at).kind() != Kind.NUMBER
                    || analysis.token(at).fold().length() != 4) {
                return Optional.empty();
            }
            int year = number(at);
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(Integer.toString(year)) : Optional.empty();
        }

        /** «10/5/2023», «2023-05-10», «10.5.2023». */
        private Optional<Hit> numeric(int at) {
            if (at + 5 > limit || !isDateMark(at + 1) || !isDateMark(at + 3)) {
                return Optional.empty();
            }
            int a = number(at);
            int b = number(at + 2);
            int c = number(at + 4);
            int year = a > 31 ? a : c;
            int day = a > 31 ? c : a;
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Hit(at + 5, LocalDate.of(year, b, day).toString()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private boolean isDateMark(int at) {
            Token token = analysis.token(at);
            return token.isMark("/") || token.isMark("-") || token.isMark(".");
        }

        /** «قبل يومين», «قبل ثلاثة أيام», «قبل 10 سنوات». */
        private Optional<Hit> ago(int at) {
            if (at >= limit) {
                return Optional.empty();
            }
            Optional<Row> unit = row(at, Word.UNIT);
            if (unit.isPresent() && !analysis.token(at).fold().startsWith("ال")) {
                return Optional.of(new Hit(at + 1, "P-" + unit.get().value()));
            }
            int count =
                    row(at, Word.NUMBER).map(n -> Integer.parseInt(n.value())).orElseGet(() -> number(at));
            return count <= 0
                    ? Optional.empty()
                    : row(at + 1, Word.UNITS).map(u -> new Hit(at + 2, "P-" + count + u.value()));
        }

        private boolean is(int at, Word word) {
            return row(at, word).isPresent();
        }

        private Optional<Row> row(int at, Word word) {
            if (at >= limit || !analysis.token(at).isWord()) {
                return Optional.empty();
            }
            return phrases.root().next(analysis.token(at).fold()).stream()
                    .flatMap(n -> n.values().stream())
                    .filter(r -> r.word() == word)
                    .findFirst();
        }

        /** The value of a number of at most four digits; -1 for anything else. */
        private int number(int at) {
            Token token = analysis.token(at);
            String digits = token.fold();
            boolean fits = token.kind() == Kind.NUMBER && digits.length() <= 4;
            return fits ? Integer.parseInt(digits) : -1;
        }
    }
}
