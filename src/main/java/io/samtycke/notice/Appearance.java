package io.samtycke.notice;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How the banner looks.
 *
 * @param layout of the first layer: a box in a corner, a bar along an edge, a dialogue in the middle
 * @param colors of both layers and of placeholders
 * @param colorsDark for visitors who prefer a dark theme; absent: the same colours as for everybody
 * @param position such as {@code bottom-left}; what a layout cannot use it ignores
 * @param radius of corners, in CSS pixels
 * @param font a CSS font-family list; no font is ever loaded
 * @param logo above the title
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appearance(
        Layout layout,
        @Pattern(regexp = "(top|bottom|center)(-(left|right))?", message = "must be such as bottom, bottom-left or center") String position,
        @Valid Colors colors,
        @Valid Colors colorsDark,
        @Min(0) @Max(40) Integer radius,
        @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9 ,\"'_-]*", message = "must be a list of font names") String font,
        @Size(max = 500) @Pattern(regexp = "(https://|/)\\S*", message = "must be an https address or a path") String logo) {

    public Appearance {
        layout = layout == null ? Layout.BOX : layout;
        position = position == null ? "bottom-left" : position;
        colors = colors == null ? new Colors(null, null, null, null, null) : colors;
        radius = radius == null ? 8 : radius;
        font = font == null ? "system-ui, sans-serif" : font;
    }

    /** A new site's: with a dark theme. */
    static Appearance byDefault() {
        return new Appearance(null, null, null, Colors.DARK, null, null, null);
    }

    /** The first layer's shape. */
    public enum Layout {
        BOX, BAR, DIALOG;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Accept and reject share {@code primary}: one cannot be made to outshine the other.
     *
     * @param background of the layers
     * @param text on it, and the ring around what has the focus
     * @param primary the buttons of both answers; links and plain buttons on the background
     * @param primaryText the labels of both answers
     * @param border of the layers and of switches that are off
     */
    public record Colors(
            @Pattern(regexp = HEX, message = IS_HEX) String background,
            @Pattern(regexp = HEX, message = IS_HEX) String text,
            @Pattern(regexp = HEX, message = IS_HEX) String primary,
            @Pattern(regexp = HEX, message = IS_HEX) String primaryText,
            @Pattern(regexp = HEX, message = IS_HEX) String border) {

        private static final String HEX = "#[0-9a-fA-F]{6}";
        private static final String IS_HEX = "must be a colour such as #1f4f8f";

        private static final Colors DARK = new Colors("#1b1b1f", "#e6e6ea", "#9cc2f5", "#10243d", "#8b929c");

        public Colors {
            background = background == null ? "#ffffff" : background;
            text = text == null ? "#1b1b1f" : text;
            primary = primary == null ? "#1f4f8f" : primary;
            primaryText = primaryText == null ? "#ffffff" : primaryText;
            border = border == null ? "#6f7680" : border;
        }
    }
}
