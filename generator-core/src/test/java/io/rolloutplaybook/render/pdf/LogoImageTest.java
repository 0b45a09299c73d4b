package io.rolloutplaybook.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.theme.Themes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what PDF viewers decode with what the image's own decoder sees. */
class LogoImageTest {
  private PdfFile file;

  @BeforeEach
  void open() throws IOException {
    file = new PdfFile(new PdfFonts(new FontSet(Themes.standard().fonts())));
  }

  @AfterEach
  void close() throws IOException {
    file.document().close();
  }

  private static BufferedImage picture(int type) {
    BufferedImage picture = new BufferedImage(7, 5, type);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        picture.setRGB(x, y, (40 * (x % 6) + 15) << 24 | (30 * x) << 16 | (50 * y) << 8 | 90);
      }
    }
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  private PDImageXObject embedded(byte[] bytes) throws IOException {
    LogoImage image = LogoImage.of(file, bytes, "logo");
    assertThat(image.width()).isEqualTo(7);
    assertThat(image.height()).isEqualTo(5);
    return new PDImageXObject(new PDStream(image.stream()), null);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void a_png_keeps_every_pixel(int type) throws IOException {
    byte[] png = encoded(picture(type), "png");
    BufferedImage original = ImageIO.read(new java.io.ByteArrayInputStream(png));
    BufferedImage shown = embedded(png).getImage();
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        // Java shows grey values brighter than they are stored: compare what is stored.
        int expected =
            type == BufferedImage.TYPE_BYTE_GRAY
                ? 0xFF000000 | 0x10101 * original.getRaster().getSample(x, y, 0)
                : original.getRGB(x, y);
        assertThat(Integer.toHexString(shown.getRGB(x, y)))
            .isEqualTo(Integer.toHexString(expected));
      }
    }
  }

  @Test
  void a_jpeg_goes_into_the_file_as_it_is() throws IOException {
    byte[] jpeg = encoded(picture(BufferedImage.TYPE_INT_RGB), "jpg");
    LogoImage image = LogoImage.of(file, jpeg, "logo");
    try (var raw = image.stream().createRawInputStream()) {
      assertThat(raw.readAllBytes()).isEqualTo(jpeg);
    }
    assertThat(embedded(jpeg).getImage().getWidth()).isEqualTo(7);
  }

  @Test
  void what_is_no_image_is_named() throws IOException {
    assertThatThrownBy(
            () -> LogoImage.of(file, "<svg/>".getBytes(StandardCharsets.UTF_8), "brand/logo.svg"))
        .isInstanceOf(IOException.class)
        .hasMessage("the image brand/logo.svg is neither PNG nor JPEG");
    byte[] png = encoded(picture(BufferedImage.TYPE_INT_ARGB), "png");
    byte[] cut = java.util.Arrays.copyOf(png, 60);
    assertThatThrownBy(() -> LogoImage.of(file, cut, "logo.png"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("logo.png");
  }
}
