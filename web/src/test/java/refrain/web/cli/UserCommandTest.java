package refrain.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
  private static final String USER =
      "ana:pbkdf2-sha256$1000$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAA:curator";

  @TempDir private Path folder;

  private String users(String... lines) throws IOException {
    Path file = folder.resolve("users");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return file.toString();
  }

  @Test
  void printsALineThatHoldsOnlyTheTokensDigest() {
    Ran made = Ran.command("user", "ana", "--token", "--scope", "judge", "--expires", "2099-01-31");
    assertThat(made.status()).isZero();
    assertThat(made.out()).startsWith("ana:token-sha256$").contains(":judge:2099-01-31:");
    String secret = made.err().replaceAll("(?s).*(refrain_\\S+).*", "$1");
    assertThat(secret).hasSizeGreaterThan(40);
    assertThat(made.out()).doesNotContain(secret);
  }

  @Test
  void addsListsAndRevokesTokensInTheFile() throws IOException {
    String file = users("# desk", USER);
    JsonNode made = Ran.command("user", "ana", "--token", "--users", file, "--json").lastJson();
    assertThat(made.get("token").asText()).startsWith("refrain_");
    assertThat(Files.readString(Path.of(file)))
        .startsWith("# desk\n" + USER + "\nana:token-sha256$")
        .doesNotContain(made.get("token").asText());
    String id = made.get("id").asText();
    assertThat(Ran.command("user", "--list", "--users", file).out())
        .contains("ana  curator")
        .contains("token " + id + "  of ana  for read  expires never");
    assertThat(Ran.command("user", "--revoke", id, "--users", file).status()).isZero();
    assertThat(Files.readString(Path.of(file))).doesNotContain("token-sha256");
    assertThat(Ran.command("user", "--revoke", id, "--users", file).err()).contains("--list");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    String file = users(USER);
    assertThat(Ran.command("user", "eve", "--token", "--users", file).err())
        .contains("has no user 'eve'");
    assertThat(Ran.command("user", "ana", "--token", "--scope", "all").err()).contains("judge");
    assertThat(Ran.command("user", "ana", "--token", "--expires", "soon").err()).contains("2027");
    assertThat(Ran.command("user", "--list").err()).contains("--users FILE");
    assertThat(Ran.command("user").status()).isEqualTo(2);
  }
}
