package refrain.corpora.readers;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** The records of a web archive, the pages among them with their bytes. */
final class WarcRecords implements Records {
  /**
   * What a server answered, apart from the archive.
   *
   * @param skipped why it is left out, or null if it is a page
   * @param contentType the type that the server named, with its encoding if it named one
   * @param target the address that the page was fetched from
   * @param date when it was fetched, as it is written
   */
  record Answer(
      @Nullable String skipped,
      byte[] page,
      String contentType,
      @Nullable String target,
      String date,
      String id) {}

  private static final int LONGEST_HEADER = 4 << 20;

  private final StepGuard guard;
  private final WarcReader reader;
  private @Nullable WarcRecord record;
  private byte[] page = {};
  private String contentType = "";
  private @Nullable String skipped;
  private @Nullable String flaw;
  private long count;

  WarcRecords(InputStream in) throws IOException {
    guard = new StepGuard(in, LONGEST_HEADER + (1 << 20));
    reader = new WarcReader(guard);
    reader.setLenient(true);
  }

  @Override
  public boolean next() throws IOException {
    page = new byte[0];
    contentType = "";
    skipped = null;
    flaw = null;
    if (record != null) pass(record.body());
    guard.step();
    Optional<WarcRecord> next = read();
    record = next.orElse(null);
    if (record == null) return false;
    count++;
    checked(record);
    return true;
  }

  private Optional<WarcRecord> read() throws IOException {
    try {
      return reader.next();
    } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
      throw new IOException("record %d of the archive: %s".formatted(count + 1, e.getMessage()), e);
    }
  }

  /** A record whose headers are not what they should be costs only itself. */
  private void checked(WarcRecord next) throws IOException {
    try {
      take(next);
    } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
      flaw = "its headers cannot be read: " + e.getMessage();
    }
  }

  private void take(WarcRecord next) throws IOException {
    switch (next) {
      case WarcResponse response when http(response) -> take(response);
      case WarcResource resource -> take(resource.contentType(), resource.body());
      default -> skipped = "a record of type " + Shown.cut(next.type());
    }
  }

  private static boolean http(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private void take(WarcResponse response) throws IOException {
    try {
      HttpResponse answer = response.http();
      if (answer.status() / 100 != 2) skipped = "an answer with status " + answer.status();
      else take(answer.contentType(), answer.bodyDecoded());
    } catch (EOFException e) {
      throw e;
    } catch (IOException e) {
      flaw = "its answer cannot be read: " + Broken.reason(new IOException(e.getMessage(), e));
    }
  }

  private void take(MediaType type, MessageBody body) throws IOException {
    MediaType base = type.base();
    if (!base.equals(MediaType.HTML) && !base.equals(MediaType.XHTML)) {
      skipped = "an answer of type " + Shown.cut(base.toString());
      return;
    }
    contentType = type.toString();
    InputStream bytes = body.stream();
    page = steps(bytes);
    if (bytes.read() >= 0)
      flaw = "it is longer than %,d bytes, the longest page that is read".formatted(WholeBytes.MAX);
  }

  /** Reads a page step by step, so that only its headers count as single parts. */
  private byte[] steps(InputStream bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = 0; n >= 0 && all.size() < WholeBytes.MAX; n = bytes.read(buffer)) {
      guard.step();
      all.write(buffer, 0, n);
    }
    return all.toByteArray();
  }

  private void pass(MessageBody body) throws IOException {
    InputStream rest = body.stream();
    byte[] buffer = new byte[1 << 16];
    do guard.step();
    while (rest.read(buffer) >= 0);
  }

  /** Returns the current record. */
  Answer answer() {
    return new Answer(
        skipped,
        page,
        contentType,
        header("WARC-Target-URI"),
        Objects.requireNonNullElse(header("WARC-Date"), ""),
        Objects.requireNonNullElse(header("WARC-Record-ID"), ""));
  }

  private @Nullable String header(String name) {
    return record == null ? null : record.headers().first(name).orElse(null);
  }

  @Override
  public long line() {
    return count;
  }

  @Override
  public @Nullable String flaw() {
    return flaw;
  }

  @Override
  public String raw() {
    int length = Math.min(page.length, 4 * Reject.MAX_RAW);
    return new String(page, 0, length, StandardCharsets.UTF_8);
  }
}
