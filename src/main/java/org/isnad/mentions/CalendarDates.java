package org.isnad.mentions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.analysis.Analysis;
import org.isnad.analysis.Token;
import org.isnad.analysis.Token.Kind;
import org.isnad.lexicon.Phrases;

/** Dates that name their month or year: «10 أيار الفائت», «السادس من أبريل/نيسان 2014», «23 شعبان 1436», «2023-05-10». */
final class CalendarDates {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_HIJRI_YEAR = 1300;
    private static final int LAST_HIJRI_YEAR = 1500;

    /** @param end one past the last token
     *  @param value an ISO 8601 date or period, «--05-10» without its year */
    record Hit(int end, String value) {}

    private final Analysis analysis;
    private final TimeWords words;

    CalendarDates(Analysis analysis, TimeWords words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** «أيار», «أيار/مايو», «فبراير شباط الماضي», «شهر آذار/مارس من العام 2021». */
    Optional<Hit> month(String month, int end, boolean weak) {
        int after = partner(month, end);
        boolean sure = !weak || after > end;
        Optional<Hit> year = yearAfter(after);
        if (year.isPresent()) {
            return Optional.of(new Hit(year.get().end(), year.get().value() + "-" + month));
        }
        if (words.row(after, TimeLexicon.Word.QUALIFIER).isPresent()) {
            return Optional.of(new Hit(after + 1, "--" + month));
        }
        return sure ? Optional.of(new Hit(after, "--" + month)) : Optional.empty();
    }

    /** Past the other name of the same month: «/مايو», «شباط». */
    private int partner(String month, int end) {
        boolean mark = end < words.limit()
                && (analysis.token(end).isMark("/")
                        || analysis.token(end).isMark("(")
                        || analysis.token(end).isMark("-"));
        int at = mark ? end + 1 : end;
        for (Hit hit : months(at)) {
            if (hit.value().equals(month)) {
                boolean closed = mark
                        && hit.end() < words.limit()
                        && analysis.token(hit.end()).isMark(")");
                return closed ? hit.end() + 1 : hit.end();
            }
        }
        return end;
    }

    /** Months that begin at a token, longest first: «كانون الثاني». */
    List<Hit> months(int at) {
        List<Hit> months = new ArrayList<>();
        if (at >= words.limit()) {
            return months;
        }
        Optional<Phrases.Node<TimeLexicon.Row>> node =
                words.root().next(analysis.token(at).fold());
        int end = at + 1;
        while (node.isPresent()) {
            for (TimeLexicon.Row row : node.get().values()) {
                if (row.word() == TimeLexicon.Word.MONTH || row.word() == TimeLexicon.Word.WEAK_MONTH) {
                    months.add(0, new Hit(end, row.value()));
                }
            }
            if (end >= words.limit()) {
                break;
            }
            node = node.get().next(analysis.token(end).fold());
            end++;
        }
        return months;
    }

    /** «10 أيار», «20 و21 من حزيران الفائت», «23 شعبان 1436», «26 آذار/مارس 2015»; {@code end} is past the day. */
    Optional<Hit> dayAndMonth(int day, int end) {
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        int at = end;
        if (at + 1 < words.limit() && isSecondDay(at)) {
            at += 2;
        }
        if (at < words.limit() && analysis.token(at).fold().equals("من")) {
            at++;
        }
        if (at < words.limit() && analysis.token(at).fold().equals("شهر")) {
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
        Optional<TimeLexicon.Row> unit = words.row(at, TimeLexicon.Word.UNIT);
        if (at > end && unit.isPresent() && unit.get().value().equals("1M")) {
            int past = at + 2;
            return words.row(at + 1, TimeLexicon.Word.QUALIFIER)
                    .map(q -> new Hit(past, TimeWords.relativeTo(q, unit.get())));
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
        return joined && next.kind() == Kind.NUMBER && words.number(at + 1) > 0 && words.number(at + 1) <= 31;
    }

    private Optional<Hit> hijri(int at) {
        if (at >= words.limit()) {
            return Optional.empty();
        }
        Optional<Phrases.Node<TimeLexicon.Row>> node =
                words.root().next(analysis.token(at).fold());
        Optional<Hit> best = Optional.empty();
        int end = at + 1;
        while (node.isPresent()) {
            for (TimeLexicon.Row row : node.get().values()) {
                if (row.word() == TimeLexicon.Word.HIJRI) {
                    best = Optional.of(new Hit(end, row.value()));
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

    /** The Gregorian day of a Hijri date whose year is written. */
    private Optional<Hit> hijriDate(Hit month, int day) {
        int at = month.end();
        if (at < words.limit() && words.row(at, TimeLexicon.Word.YEAR).isPresent()) {
            at++;
        }
        if (at >= words.limit() || analysis.token(at).kind() != Kind.NUMBER) {
            return Optional.empty();
        }
        int year = words.number(at);
        if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) {
            return Optional.empty();
        }
        int end = at + 1 < words.limit() && analysis.token(at + 1).fold().matches("ه|هجري|هجريه") ? at + 2 : at + 1;
        try {
            LocalDate date = LocalDate.from(HijrahDate.of(year, Integer.parseInt(month.value()), day));
            return Optional.of(new Hit(end, date.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** «السادس من أبريل», «الرابع عشر من الشهر الماضي». */
    Optional<Hit> ordinal(String day, int end) {
        if (end >= words.limit() || !analysis.token(end).fold().equals("من")) {
            return months(end).isEmpty() ? Optional.empty() : dayAndMonth(Integer.parseInt(day), end);
        }
        return dayAndMonth(Integer.parseInt(day), end);
    }

    Optional<Hit> ordinalDay(int at, String fold) {
        Optional<Phrases.Node<TimeLexicon.Row>> node = words.root().next(fold);
        Optional<Hit> best = Optional.empty();
        int end = at + 1;
        while (node.isPresent()) {
            for (TimeLexicon.Row row : node.get().values()) {
                if (row.word() == TimeLexicon.Word.ORDINAL) {
                    best = ordinal(row.value(), end);
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

    /** «عام 2015», «العام 2021». */
    Optional<Hit> year(int at) {
        return yearNumber(at).map(year -> new Hit(at + 1, year));
    }

    /** A year after a month: «2014», «من العام 2021», «عام 2014», «، 2014». */
    private Optional<Hit> yearAfter(int at) {
        int from = at;
        if (from < words.limit()
                && (analysis.token(from).fold().equals("من")
                        || analysis.token(from).isMark("،"))) {
            from++;
        }
        if (words.row(from, TimeLexicon.Word.YEAR).isPresent()) {
            from++;
        }
        int end = from + 1;
        return yearNumber(from).map(year -> new Hit(end, year));
    }

    private Optional<String> yearNumber(int at) {
        if (at >= words.limit()
                || analysis.token(at).kind() != Kind.NUMBER
                || analysis.token(at).fold().length() != 4) {
            return Optional.empty();
        }
        int year = words.number(at);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(Integer.toString(year)) : Optional.empty();
    }

    /** «10/5/2023», «2023-05-10», «10.5.2023». */
    Optional<Hit> numeric(int at) {
        if (at + 5 > words.limit() || !isDateMark(at + 1) || !isDateMark(at + 3)) {
            return Optional.empty();
        }
        int a = words.number(at);
        int b = words.number(at + 2);
        int c = words.number(at + 4);
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
}
