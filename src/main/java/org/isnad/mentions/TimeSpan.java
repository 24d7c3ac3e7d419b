package org.isnad.mentions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a time may mean, as EDTF with earliest and latest day.
 *
 * @param edtf EDTF level 1: {@code 2023-05-10}, {@code 2019-04}, {@code XXXX-05-10} for «10 أيار» of an unknown year
 */
public record TimeSpan(String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEARLESS = Pattern.compile("--(\\d{2})(?:-(\\d{2}))?");
    private static final Pattern RELATIVE = Pattern.compile("P([+-]?)(\\d+)([DWMY])");
    private static final Pattern WEEKDAY = Pattern.compile("P([+-])(MON|TUE|WED|THU|FRI|SAT|SUN)");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MON", DayOfWeek.MONDAY,
            "TUE", DayOfWeek.TUESDAY,
            "WED", DayOfWeek.WEDNESDAY,
            "THU", DayOfWeek.THURSDAY,
            "FRI", DayOfWeek.FRIDAY,
            "SAT", DayOfWeek.SATURDAY,
            "SUN", DayOfWeek.SUNDAY);

    /**
     * Resolves a value of {@link Mention.Time#value()}.
     *
     * @param published the article's day, against which relative values count; without it they stay unresolved
     */
    public static Optional<TimeSpan> of(String value, Optional<LocalDate> published) {
        try {
            Matcher m = DAY.matcher(value);
            if (m.matches()) {
                return Optional.of(day(LocalDate.parse(value)));
            }
            m = MONTH.matcher(value);
            if (m.matches()) {
                return Optional.of(month(YearMonth.parse(value)));
            }
            if (YEAR.matcher(value).matches()) {
                return Optional.of(year(Integer.parseInt(value)));
            }
            m = YEARLESS.matcher(value);
            if (m.matches()) {
                return Optional.of(new TimeSpan("XXXX" + value.substring(1), Optional.empty(), Optional.empty()));
            }
            return published.flatMap(today -> relative(value, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TimeSpan> relative(String value, LocalDate today) {
        Matcher m = WEEKDAY.matcher(value);
        if (m.matches()) {
            DayOfWeek day = java.util.Objects.requireNonNull(DAYS.get(m.group(2)));
            return Optional.of(day(today.with(
                    m.group(1).equals("-")
                            ? TemporalAdjusters.previousOrSame(day)
                            : TemporalAdjusters.nextOrSame(day))));
        }
        m = RELATIVE.matcher(value);
        if (!m.matches()) {
            return Optional.empty();
        }
        int n = Integer.parseInt(m.group(2)) * (m.group(1).equals("-") ? -1 : 1);
        return Optional.of(
                switch (m.group(3)) {
                    case "D" -> day(today.plusDays(n));
                    case "W" -> week(today.plusWeeks(n));
                    case "M" -> month(YearMonth.from(today).plusMonths(n));
                    default -> year(today.plus(Period.ofYears(n)).getYear());
                });
    }

    private static TimeSpan day(LocalDate day) {
        return new TimeSpan(day.toString(), Optional.of(day), Optional.of(day));
    }

    /** Weeks begin on Saturday, as they do in most Arab countries. */
    private static TimeSpan week(LocalDate day) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate last = first.plusDays(6);
        return new TimeSpan(first + "/" + last, Optional.of(first), Optional.of(last));
    }

    private static TimeSpan month(YearMonth month) {
        return new TimeSpan(month.toString(), Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
    }

    private static TimeSpan year(int year) {
        return new TimeSpan(
                String.format(java.util.Locale.ROOT, "%04d", year),
                Optional.of(LocalDate.of(year, 1, 1)),
                Optional.of(LocalDate.of(year, 12, 31)));
    }
}
