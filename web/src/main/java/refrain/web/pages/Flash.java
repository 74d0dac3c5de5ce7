package refrain.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * What was just done, told once on the page that follows.
 *
 * @param words what it was
 * @param undo where it can be undone; null when this person may not, or it cannot be
 * @param back the page to come back to after undoing
 */
public record Flash(String words, @Nullable String undo, String back) {}
