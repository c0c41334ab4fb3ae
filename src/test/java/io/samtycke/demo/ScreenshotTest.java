package io.samtycke.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ScreenshotAnimations;

import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the README. Every run draws them into {@code target/screenshots} and looks at them;
 * {@code -Dscreenshots=write} puts them into {@code docs/images} as well.
 */
@ServerTest
class ScreenshotTest {

    private static final Company COMPANY = new Company("affarssystem", "sv", true);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void theFirstLayerIsDrawnAtADesk() throws IOException {
        Visit visit = visitors.to(COMPANY).arrive();
        draw(visit, visit.firstLayer(), "banner");
    }

    @Test
    void theSecondLayerIsDrawnAtADesk() throws IOException {
        Visit visit = visitors.to(COMPANY).arrive();
        visit.settings().click();
        draw(visit, visit.secondLayer(), "preferences");
    }

    @Test
    void theFirstLayerIsDrawnOnAPhone() throws IOException {
        Visit visit = visitors.to(COMPANY, Visitors.phone()).arrive();
        draw(visit, visit.firstLayer(), "phone");
    }

    private static void draw(Visit visit, Locator layer, String name) throws IOException {
        byte[] png = visit.page().screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BoundingBox box = layer.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.y).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(picture.getWidth());
        assertThat(box.y + box.height).isLessThanOrEqualTo(picture.getHeight());
        for (String colour : List.of("background", "text", "primary")) {
            assertThat(share(picture, box, colour)).as(colour + " in the layer").isPositive();
        }
        assertThat(share(picture, box, "background")).as("background of the layer").isBetween(0.5, 0.95);

        Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png"), png);
        if ("write".equals(System.getProperty("screenshots"))) {
            Files.write(Files.createDirectories(Path.of("docs/images")).resolve(name + ".png"), png);
        }
    }

    /** How much of the layer has one of the notice's colours, of 1. */
    private static double share(BufferedImage picture, BoundingBox box, String colour) {
        int wanted = Integer.decode(COMPANY.colour(colour));
        int found = 0;
        for (int y = (int) box.y; y < box.y + box.height; y++) {
            for (int x = (int) box.x; x < box.x + box.width; x++) {
                found += (picture.getRGB(x, y) & 0xffffff) == wanted ? 1 : 0;
            }
        }
        return found / (box.width * box.height);
    }
}
