package refrain.web;

import org.jspecify.annotations.Nullable;

/**
 * One page to be photographed.
 *
 * @param name names its files
 * @param title says what is seen
 * @param path where it stands
 * @param click what is clicked first; null for nothing
 * @param hover what the pointer rests on; null for nothing
 * @param part what is photographed of the page; null for its top
 * @param print whether it is shown as it would be printed
 */
record Shot(
    String name,
    String title,
    String path,
    @Nullable String click,
    @Nullable String hover,
    @Nullable String part,
    boolean print) {
  static Shot of(String name, String title, String path) {
    return new Shot(name, title, path, null, null, null, false);
  }

  Shot clicking(String selector) {
    return new Shot(name, title, path, selector, hover, part, print);
  }

  Shot over(String selector) {
    return new Shot(name, title, path, click, selector, part, print);
  }

  Shot printed() {
    return new Shot(name, title, path, click, hover, part, true);
  }

  Shot only(String selector) {
    return new Shot(name, title, path, click, hover, selector, print);
  }
}
