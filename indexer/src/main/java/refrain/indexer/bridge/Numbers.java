package refrain.indexer.bridge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/**
 * Puts the numbers and Latin words of a Chinese passage as English texts have them: 14亿 becomes 1.4
 * billion, 5月 May.
 */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

  /** Longest first, so that 万亿 is not read as 万. */
  private static final List<String> UNITS = List.of("万亿", "千万", "百万", "亿", "万");

  private static final Map<String, Integer> ZEROS =
      Map.of("万亿", 12, "千万", 7, "百万", 6, "亿", 8, "万", 4);

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Numbers written without a unit are also put in millions from here on. */
  private static final BigDecimal LONG = BigDecimal.valueOf(100_000);

  /** Takes one English term and the place it was read from. */
  interface Sink {
    void term(String term, int start, int end);
  }

  /** Hands over every term of the Latin-script runs of a passage, numbers in the English way. */
  void read(Passage passage, List<HanRun> runs, Sink into) {
    Map<Integer, HanRun> byStart = new HashMap<>();
    for (HanRun run : runs) byStart.putIfAbsent(run.starts()[0], run);
    for (Token token : passage.english()) {
      if (token.end() <= token.start()) continue;
      HanRun next = byStart.get(token.end());
      if (next == null) next = byStart.get(token.end() + 1);
      if (NUMBER.matcher(token.term()).matches()) number(token, next, into);
      else into.term(token.term(), token.start(), token.end());
    }
  }

  private static void number(Token token, @Nullable HanRun next, Sink into) {
    BigDecimal value = new BigDecimal(token.term());
    String after = next == null ? "" : next.text();
    for (String unit : UNITS)
      if (next != null && after.startsWith(unit)) {
        BigDecimal scaled = value.scaleByPowerOfTen(ZEROS.getOrDefault(unit, 0));
        scaled(scaled, token.start(), next.end(unit.length()), into);
        return;
      }
    if (next != null && after.startsWith("月") && isMonth(value))
      into.term(MONTHS.get(value.intValue() - 1), token.start(), next.end(1));
    else {
      if (value.scale() <= 0 && value.compareTo(LONG) >= 0)
        scaled(value, token.start(), token.end(), into);
      into.term(token.term(), token.start(), token.end());
    }
  }

  private static boolean isMonth(BigDecimal value) {
    return value.scale() <= 0 && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(12)) <= 0;
  }

  /** 1.4 and billion for 1,400,000,000; below a million the digits as they are. */
  private static void scaled(BigDecimal value, int start, int end, Sink into) {
    int digits = value.precision() - value.scale();
    int zeros = digits > 12 ? 12 : digits > 9 ? 9 : digits > 6 ? 6 : 0;
    into.term(plain(value.scaleByPowerOfTen(-zeros)), start, end);
    if (zeros == 12) into.term("trillion", start, end);
    if (zeros == 9) into.term("billion", start, end);
    if (zeros == 6) into.term("million", start, end);
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(8, RoundingMode.HALF_EVEN));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
