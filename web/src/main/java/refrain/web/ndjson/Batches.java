package refrain.web.ndjson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.web.guard.Limits;
import refrain.web.json.Json;

/** Reads lines, answers them in batches and writes one line for each, in order. */
final class Batches {
  /** Lines a batch: the embedder's own batches are 8 to 32, so two to eight of them at once. */
  static final int LINES = 64;

  private static final int CHARS = 1 << 20;

  private final Limits limits;
  private final Answers answers;

  Batches(Limits limits, Answers answers) {
    this.limits = limits;
    this.answers = answers;
  }

  /** Answers a batch: one shape a line, in the same order. */
  interface Answers {
    List<?> answer(List<Line> lines);
  }

  /** Answers the whole stream; a batch is cut short when the sender pauses. */
  void run(InputStream in, OutputStream out) throws IOException {
    try (Spool spool = new Spool(out, limits.spoolBytes())) {
      run(in, spool::write);
      spool.finish();
    }
  }

  /** Takes whole answered lines. */
  interface Sink {
    void write(byte[] lines) throws IOException;
  }

  /** As {@link #run(InputStream, OutputStream)}, at the pace of the sink. */
  void run(InputStream in, Sink sink) throws IOException {
    LineReader reader = new LineReader(in, limits.lineBytes());
    List<Line> batch = new ArrayList<>();
    int chars = 0;
    for (Optional<Line> next = reader.next(); next.isPresent(); next = reader.next()) {
      batch.add(next.get());
      chars += next.get() instanceof Line.Text text ? text.text().length() : 0;
      if (batch.size() < LINES && chars < CHARS && reader.ready()) continue;
      sink.write(answered(batch));
      batch.clear();
      chars = 0;
    }
    if (!batch.isEmpty()) sink.write(answered(batch));
  }

  private byte[] answered(List<Line> batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object shape : answers.answer(List.copyOf(batch))) {
      bytes.writeBytes(Json.bytes(shape));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
