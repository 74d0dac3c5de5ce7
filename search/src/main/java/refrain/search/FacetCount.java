package refrain.search;

/** A value of a facet and how many of the posts found have it. */
public record FacetCount(String value, long count) {}
