package refrain.web.review;

import java.util.List;
import java.util.Optional;

/**
 * Figures from judgements, narrative by narrative.
 *
 * @param judged how many matches were judged, by how many people, in words
 * @param wanted the precision for which thresholds are suggested
 * @param overall the agreement over all narratives
 */
public record FiguresView(
    boolean none,
    String judged,
    String wanted,
    List<ReviewView.Option> wants,
    Alpha overall,
    List<Row> rows,
    RecalibrationView recalibration) {
  /**
   * One narrative.
   *
   * @param chart empty when nothing was decided
   * @param todo what to judge next, to make the figures surer
   */
  public record Row(
      String anchor,
      String title,
      String href,
      String judged,
      List<Depth> depths,
      Alpha agreement,
      String threshold,
      String thresholdMeans,
      Optional<Chart> chart,
      List<Todo> todo) {}

  /**
   * Precision at a depth, with its interval drawn in a box of 100 by 10.
   *
   * @param share empty when nothing was decided
   */
  public record Depth(
      int k, String share, String interval, String decided, double low, double width, double at) {}

  /** Agreement in a figure, and in words. */
  public record Alpha(String figure, String means) {}

  /**
   * Decided matches by score in a box of 300 by 90.
   *
   * @param curve the fitted chance of being right as the points of a line; empty for none
   * @param threshold its place; empty for none
   */
  public record Chart(
      List<Double> confirmed,
      List<Double> rejected,
      String curve,
      Optional<Double> threshold,
      List<Bin> bins) {}

  /** Decided matches of a range of scores. */
  public record Bin(String range, int confirmed, int rejected, String share, String interval) {}

  /** A piece of work and where it is done. */
  public record Todo(String label, String href) {}
}
