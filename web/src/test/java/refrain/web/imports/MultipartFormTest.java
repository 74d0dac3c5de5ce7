package refrain.web.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import refrain.corpora.BadInput;

class MultipartFormTest {
  private static final String FILE =
      "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";

  private static byte[] read(String boundary, byte[] content) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(("--" + boundary + "\r\n" + FILE).getBytes(UTF_8));
    form.writeBytes(content);
    form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    MultipartForm.read(
        new ByteArrayInputStream(form.toByteArray()),
        "multipart/form-data; boundary=" + boundary,
        file::write);
    return file.toByteArray();
  }

  private static MultipartForm text(String form) throws IOException {
    return MultipartForm.read(
        new ByteArrayInputStream(form.getBytes(UTF_8)),
        "multipart/form-data; boundary=\"x\"",
        (bytes, from, length) -> {});
  }

  /** Hands out one byte at a time, as a slow line does. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
      return super.read(into, from, Math.min(length, 1));
    }
  }

  @Test
  void readsAFormThatComesByteByByte() throws IOException {
    String content = "id,text\r\n1,a\r\n--y\r\n";
    String form = "--x\r\n" + FILE + content + "\r\n--x--\r\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    MultipartForm.read(
        new Trickle(form.getBytes(UTF_8)), "multipart/form-data; boundary=x", file::write);

    assertThat(file.toString(UTF_8)).isEqualTo(content);
  }

  @Test
  void handsOnEveryByteOfTheFileWhateverItHolds() throws IOException {
    for (String content :
        new String[] {
          "",
          "\r",
          "\r\n",
          "\r\n-",
          "\r\n--",
          "\r\r\n--bou",
          "a\r\n--boundar\r\n--boundarx",
          "\r\n--boundar\r",
          "--boundary",
          "x\r\n\r\n--boundar--"
        })
      assertThat(read("boundary", content.getBytes(ISO_8859_1)))
          .as(content)
          .isEqualTo(content.getBytes(ISO_8859_1));
    Random random = new Random(7);
    byte[] alphabet = "\r\n-b".getBytes(ISO_8859_1);
    byte[] content = new byte[300_000];
    for (int i = 0; i < content.length; i++) content[i] = alphabet[random.nextInt(4)];
    assertThat(read("bcbcb", content)).isEqualTo(content);
  }

  @Test
  void readsFieldsBeforeAndAfterTheFileAndNamesInAnyScript() throws IOException {
    MultipartForm form =
        text(
            "--x\r\nContent-Disposition: form-data; name=\"collection\"\r\n\r\n五月\r\n--x\r\n"
                + "content-disposition: form-data; filename=\"五\\\"月%22.csv\"; name=\"file\"\r\nContent-Type: text/csv\r\n\r\nabc\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"kind\"\r\n\r\nposts\r\n--x--\r\n");
    assertThat(form.fileName()).isEqualTo("五\"月\".csv");
    assertThat(form.fields().one("collection")).contains("五月");
    assertThat(form.fields().one("kind")).contains("posts");
  }

  @Test
  void refusesWhatIsNoFormOrIsCutOff() {
    for (String broken :
        new String[] {
          "",
          "x",
          "--x\r\n",
          "--x\r\n" + FILE + "abc",
          "--x\r\n" + FILE + "abc\r\n--x",
          "--x\r\n" + FILE + "abc\r\n--xy",
          "--x\r\nContent-Disposition: form-data\r\n\r\n\r\n--x--",
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--",
          "--x\r\n" + FILE + "a\r\n--x\r\n" + FILE + "b\r\n--x--",
          "--x\r\n" + "h".repeat(9000)
        }) assertThatThrownBy(() -> text(broken)).as(broken).isInstanceOf(BadInput.class);
  }
}
