package io.samtycke.declaration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/** Countries, periods and dates as a language says them (Unicode CLDR, which browsers' Intl has too). */
final class Local {

    private static final Pattern PART = Pattern.compile("(T)|([0-9]+)([A-Z])");
    private static final Map<String, MeasureUnit> UNITS = Map.of("Y", MeasureUnit.YEAR, "M", MeasureUnit.MONTH,
            "W", MeasureUnit.WEEK, "D", MeasureUnit.DAY, "TH", MeasureUnit.HOUR, "TM", MeasureUnit.MINUTE,
            "TS", MeasureUnit.SECOND);

    private final ULocale locale;
    private final MeasureFormat periods;

    Local(String language) {
        this.locale = ULocale.forLanguageTag(language);
        this.periods = MeasureFormat.getInstance(locale, FormatWidth.WIDE);
    }

    /** {@code SE} as "Sverige"; a code that nobody has stays as it is. */
    String country(String code) {
        return new ULocale("", code).getDisplayCountry(locale);
    }

    /** The day, as the banner shows it. */
    String day(Instant time) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(time));
    }

    /** {@code P13M} as "13 månader": an ISO 8601 duration, as {@link io.samtycke.notice.Cookie} takes them. */
    String period(String duration) {
        List<Measure> measures = new ArrayList<>();
        String time = "";
        for (Matcher part = PART.matcher(duration); part.find();) {
            if (part.group(1) != null) {
                time = "T";
            } else {
                measures.add(new Measure(Integer.valueOf(part.group(2)), UNITS.get(time + part.group(3))));
            }
        }
        return periods.formatMeasures(measures.toArray(Measure[]::new));
    }

    /** How readers of the language call it themselves. */
    String ownName() {
        return locale.getDisplayName(locale);
    }

    String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }
}
