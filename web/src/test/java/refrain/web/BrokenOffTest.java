package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;

/** A reader who goes away before everything was sent is no failure of the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenOffTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final RunningServer server = RunningServer.over(long20MB());
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  /** More than the buffers of both sides of a connection hold. */
  private static Fixtures long20MB() {
    Fixtures base = RunningServer.FIXTURES;
    Statement one = base.statements().getFirst();
    List<Statement> all =
        IntStream.range(0, 200)
            .mapToObj(i -> said(new StatementId("long" + i), one.outlet(), "x".repeat(100_000)))
            .toList();
    return new Fixtures(base.narratives(), all, List.of());
  }

  private static Statement said(StatementId id, Outlet outlet, String text) {
    return Statement.bare(id, outlet, text, "starter").in(List.of(new NarrativeId("us-wars")));
  }

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    log.stop();
    log.list.clear();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/narratives/us-wars/statements.csv",
        "/narratives/us-wars/statements.jsonl",
        "/journal.jsonl",
        "/api/v1/statements"
      })
  void isOneLineInTheLogAtMost(String path) throws Exception {
    breakOff("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertQuiet();
  }

  @Test
  void isNoFailureOfAStreamEither() throws Exception {
    breakOff(
        "POST /api/v1/match HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"
            + "{\"id\":\"a\",\"text\":\"ruins\"}\n");
    assertQuiet();
  }

  /** Reads the beginning of an answer and resets the connection. */
  private void breakOff(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readNBytes(15), UTF_8))
          .isEqualTo("HTTP/1.1 200 OK");
      socket.setSoLinger(true, 0);
    }
  }

  private void assertQuiet() throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (log.list.isEmpty() && System.nanoTime() < end) Thread.sleep(20);
    Thread.sleep(200);
    assertThat(log.list).hasSizeLessThanOrEqualTo(1);
    for (ILoggingEvent said : log.list) {
      assertThat(said.getThrowableProxy()).isNull();
      assertThat(said.getFormattedMessage()).contains("went away");
    }
  }
}
