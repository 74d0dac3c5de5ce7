package refrain.indexer.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.corpora.BadInput;
import refrain.corpora.Durable;

/**
 * The files of jobs: for each a description, {@code ID.json}, and the file to import, {@code
 * ID.data}; {@code ID.part} while it arrives.
 */
record JobFolder(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(JobFolder.class);
  private static final String JSON = ".json";
  private static final String DATA = ".data";
  private static final String PART = ".part";
  private static final String TMP = ".tmp";

  /** Opens the folder, making it if it is not there. */
  static JobFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new JobFolder(folder);
  }

  /**
   * Returns the jobs that are described here, by id, and removes files that belong to none: what
   * was arriving when the service stopped.
   */
  List<Job> all() throws IOException {
    List<Job> jobs = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files()) {
      if (!name(file).endsWith(JSON)) continue;
      ids.add(stem(file));
      try {
        jobs.add(JobJson.read(Files.readString(file, UTF_8)));
      } catch (BadInput e) {
        LOG.warn("passed over the job {}: {}", file, e.getMessage());
      }
    }
    for (Path file : files())
      if (name(file).endsWith(PART)
          || name(file).endsWith(TMP)
          || (name(file).endsWith(DATA) && !ids.contains(stem(file)))) Files.deleteIfExists(file);
    return jobs;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String stem(Path file) {
    String name = name(file);
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Returns where the file of a job lies. */
  Path data(String id) {
    return folder.resolve(id + DATA);
  }

  /** Returns where the file of a job lies while it arrives. */
  Path arriving(String id) {
    return folder.resolve(id + PART);
  }

  /** Describes a job; the description is whole and durable when this returns. */
  void put(Job job) throws IOException {
    Path aside = folder.resolve(job.id() + TMP);
    Durable.write(aside, JobJson.write(job));
    Durable.put(aside, folder.resolve(job.id() + JSON));
  }

  /** Removes the file of a job that needs it no more. */
  void spent(String id) throws IOException {
    Files.deleteIfExists(data(id));
  }

  /** Removes a job. */
  void remove(String id) throws IOException {
    Files.deleteIfExists(folder.resolve(id + JSON));
    spent(id);
    IOUtils.fsync(folder, true);
  }
}
