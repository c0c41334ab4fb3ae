package io.samtycke.notice.lint;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import io.samtycke.notice.Appearance;
import io.samtycke.notice.Appearance.Colors;
import io.samtycke.notice.Finding.Severity;

/**
 * Whether what the script draws can be read: its text on the background; links, headings of lists and plain buttons in
 * {@code primary} on the background; the labels of accept, reject and save, which share one look; and the borders of
 * switches. The ring around what has the focus is in the text's colour. Dark colours, where a site has them, replace
 * all five.
 */
final class ColourRules {

    /** Not even large text may have less (WCAG 2.2, SC 1.4.3). */
    private static final double UNREADABLE = 3;
    private static final double TEXT = 4.5;
    private static final double INTERFACE = 3;

    static final List<Rule> ALL = List.of(
            new Rule("unreadable", Severity.ERROR,
                    "Nothing is hidden by its colours: texts and labels have a contrast of 3:1 at the very least, yes and"
                            + " no alike.",
                    "EDPB Cookie Banner Taskforce report, paras 17–18; WCAG 2.2 SC 1.4.3",
                    "`colors: {background: \"#ffffff\", text: \"#cccccc\"}`",
                    (subject, objections) -> texts(subject, objections, 0, UNREADABLE)),
            new Rule("contrast-text", Severity.WARNING,
                    "Texts and labels have a contrast of 4.5:1.",
                    "WCAG 2.2 SC 1.4.3; EN 301 549, 9.1.4.3; Directive (EU) 2019/882",
                    "`colors: {primary: \"#f00000\", primaryText: \"#ffffff\"}`",
                    (subject, objections) -> texts(subject, objections, UNREADABLE, TEXT)),
            new Rule("contrast-interface", Severity.WARNING,
                    "The borders of switches and of the banner have a contrast of 3:1 to its background.",
                    "WCAG 2.2 SC 1.4.11; EN 301 549, 9.1.4.11", "`colors: {border: \"#dddddd\"}`",
                    ColourRules::borders));

    private ColourRules() {
    }

    private static void texts(Subject subject, Rule.Objections objections, double from, double below) {
        each(subject, (where, colors) -> {
            compare(objections, where + ".text", colors.text(), "background", colors.background(), from, below);
            compare(objections, where + ".primary", colors.primary(), "background", colors.background(), from, below);
            compare(objections, where + ".primaryText", colors.primaryText(), "primary", colors.primary(), from, below);
        });
    }

    private static void borders(Subject subject, Rule.Objections objections) {
        each(subject, (where, colors) -> compare(objections, where + ".border", colors.border(), "background",
                colors.background(), 0, INTERFACE));
    }

    private static void each(Subject subject, BiConsumer<String, Colors> look) {
        Appearance appearance = subject.draft().appearance();
        look.accept("appearance.colors", appearance.colors());
        if (appearance.colorsDark() != null) {
            look.accept("appearance.colorsDark", appearance.colorsDark());
        }
    }

    private static void compare(Rule.Objections objections, String where, String colour, String otherName,
            String other, double from, double below) {
        double ratio = contrast(colour, other);
        if (ratio >= from && ratio < below) {
            objections.at(where, String.format(Locale.ROOT, "Choose a colour with more contrast to %s: %s on %s has"
                    + " %.2f:1, and %.1f:1 is needed.", otherName, colour, other, ratio, below));
        }
    }

    /** From 1 to 21 (WCAG 2.2, contrast ratio). */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance of sRGB (WCAG 2.2). */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
