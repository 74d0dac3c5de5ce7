package refrain.corpora;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who posted, as the export names it; any part may be missing but not all of them.
 *
 * @param id the platform's account id, kept as a string
 * @param name the display name
 * @param handle the handle without a leading {@code @}
 * @param followers followers when the post was collected
 */
public record Account(
    @Nullable String id,
    @Nullable String name,
    @Nullable String handle,
    @Nullable Instant createdAt,
    @Nullable Long followers) {
  public Account {
    while (handle != null && handle.startsWith("@")) handle = handle.substring(1);
  }

  /** Returns the most telling name there is: handle, else display name, else id, else empty. */
  public String label() {
    if (handle != null && !handle.isBlank()) return handle;
    if (name != null && !name.isBlank()) return name;
    return id == null ? "" : id;
  }
}
