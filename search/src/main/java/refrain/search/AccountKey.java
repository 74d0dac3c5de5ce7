package refrain.search;

/**
 * Names an account as lists of posts do: two accounts of one platform with the same label are one.
 *
 * @param platform lower-case name
 * @param label handle, else display name, else id, as in {@code Account.label()}
 */
public record AccountKey(String platform, String label) implements Comparable<AccountKey> {
  public AccountKey {
    if (platform.isBlank() || label.isBlank())
      throw new IllegalArgumentException("an account has a platform and a label, neither is blank");
  }

  @Override
  public int compareTo(AccountKey other) {
    int platforms = platform.compareTo(other.platform);
    return platforms != 0 ? platforms : label.compareTo(other.label);
  }
}
