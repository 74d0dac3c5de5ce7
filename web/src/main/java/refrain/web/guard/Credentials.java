package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.corpora.BadInput;

/**
 * Who may sign in: user names, hashed passwords and roles, from a file with one {@code
 * user:hash:role} a line, and tokens of programs; thread-safe.
 *
 * <p>Lines that are blank or start with {@code #} are left out. A line without a role, as files had
 * before there were roles, makes a reader: what such a user could do until then. {@link
 * PasswordHash#create} makes a hash, {@link ApiToken#create} a token. A file that changes is read
 * again within a second, so that whoever is taken out of it is out; while it cannot be read, what
 * was read last holds.
 */
public final class Credentials {
  private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** A user needs no more, and a loop that makes them should end. */
  private static final int MOST_TOKENS = 100;

  private final Path file;
  private final PasswordHash nobody = PasswordHash.create("");
  private final TokenUse use;
  private UserList users;
  private @Nullable FileTime read;
  private long looked = System.nanoTime();
  private int generation;

  private Credentials(Path file) throws IOException {
    this.file = file;
    use = new TokenUse(file);
    read = Files.getLastModifiedTime(file);
    users = load(file);
  }

  /**
   * Reads a file of users.
   *
   * @throws BadInput if it cannot be read, has no user, or a line is not of the form {@code
   *     user:hash:role}
   */
  public static Credentials read(Path file) {
    try {
      return new Credentials(file);
    } catch (IOException e) {
      throw new BadInput(
          "could not read the users file '%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  private static UserList load(Path file) throws IOException {
    return UserList.parse(Files.readString(file, UTF_8), String.valueOf(file.getFileName()));
  }

  private synchronized UserList users() {
    if (System.nanoTime() - looked < LOOK_NANOS || !Files.exists(file)) return users;
    looked = System.nanoTime();
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      if (changed.equals(read)) return users;
      read = changed;
      users = load(file);
      generation++;
    } catch (IOException | BadInput e) {
      LOG.warn(
          "the users file changed and cannot be read; who was in it before still may sign in: {}",
          e.getMessage());
    }
    return users;
  }

  /** Returns a number that is another one whenever the file was read again. */
  synchronized int generation() {
    users();
    return generation;
  }

  /** Returns the person whose password it is; takes as long for a user that does not exist. */
  Optional<Person> accept(String name, String password) {
    UserList.@Nullable User user = users().users().get(name);
    boolean right = (user == null ? nobody : user.hash()).matches(password);
    return right && user != null ? Optional.of(new Person(name, user.role())) : Optional.empty();
  }

  /** Returns the person for whom a program acts, with no more than the token's scope allows. */
  Optional<Person> token(String secret, Instant now) {
    byte[] digest = ApiToken.digest(secret).getBytes(UTF_8);
    UserList all = users();
    Optional<ApiToken> found =
        all.tokens().stream()
            .filter(t -> same(t.digest().getBytes(UTF_8), digest) && t.valid(now))
            .findFirst();
    found.ifPresent(t -> use.used(t.id(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    return found.flatMap(t -> person(t.user()).map(p -> p.atMost(t.most())));
  }

  /** Returns a user with their role as it is now. */
  Optional<Person> person(String name) {
    return Optional.ofNullable(users().users().get(name)).map(u -> new Person(name, u.role()));
  }

  /** Returns what changes when a user's password does. */
  String stamp(String name) {
    UserList.@Nullable User user = users().users().get(name);
    return user == null ? "" : user.hash().toString();
  }

  /** Returns the tokens of programs in the order of the file. */
  public List<ApiToken> tokens() {
    return users().tokens();
  }

  /** Returns the last day, in UTC, on which a token was used; empty if it never was. */
  public Optional<LocalDate> lastUsed(ApiToken token) {
    return use.last(token.id());
  }

  /**
   * Makes a token and writes it, but not its secret, into the file of users.
   *
   * @throws BadInput if there is no such user, the user has {@value #MOST_TOKENS} tokens, or the
   *     file cannot be written
   */
  public synchronized ApiToken.Made make(
      String user, String name, String scope, @Nullable LocalDate expires) {
    if (tokens().stream().filter(t -> t.user().equals(user)).count() >= MOST_TOKENS)
      throw new BadInput(
          "'%s' has %d tokens already; revoke some first".formatted(user, MOST_TOKENS));
    ApiToken.Made made = ApiToken.create(user, name, scope, expires);
    change(users -> users.add(user, made.kept().line()));
    return made;
  }

  /**
   * Takes a token out of the file of users; whoever has its secret is out at once.
   *
   * @throws BadInput if there is no such token, or the file cannot be written
   */
  public synchronized void revoke(ApiToken token) {
    change(users -> users.revoke(token.id()));
    use.forget(token.id());
  }

  private interface Change {
    void of(UsersFile users) throws IOException;
  }

  private void change(Change change) {
    try {
      change.of(new UsersFile(file));
      read = Files.getLastModifiedTime(file);
      users = load(file);
      generation++;
    } catch (IOException e) {
      throw new BadInput(
          "could not write the users file '%s': %s; the user that runs the service must be allowed to"
              .formatted(file.getFileName(), e.getMessage()),
          e);
    }
  }

  /** Returns the users in the order of the file. */
  public List<Person> people() {
    return users().users().entrySet().stream()
        .map(e -> new Person(e.getKey(), e.getValue().role()))
        .toList();
  }

  /** Compares without telling by its time where two byte strings differ. */
  static boolean same(byte[] a, byte[] b) {
    return MessageDigest.isEqual(a, b);
  }
}
