package refrain.corpora.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * What the title of a ministry's page says: {@code 2020年4月29日外交部发言人耿爽主持例行记者会} and {@code Foreign
 * Ministry Spokesperson Geng Shuang's Regular Press Conference on April 29, 2020} name the day and
 * the spokesperson.
 *
 * @param day the day at the start of the title, if it stands there
 * @param speaker the spokesperson, if named
 */
record SpokespersonTitle(@Nullable LocalDate day, @Nullable String speaker) {
  private static final Pattern DAY =
      Pattern.compile("\\s*(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");

  /** A name of two to four characters between the office and the verb. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:发言人|發言人)(?!答|就|主持|发表|發表|对|對|在|表示|谈|談)(\\p{IsHan}{2,4}?)"
              + "(?=主持|答|就|发表|發表|对|對|在|表示|谈|談|宣布|[:：，,。]|$)");

  /** The surnames borne by most Chinese people, which tell {@code 耿爽：…} from {@code 快讯：…}. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
          + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
          + "向汤耿华洪";

  private static final Pattern TURN =
      Pattern.compile("\\s*([" + SURNAMES + "]\\p{IsHan}{1,2})[:：].+");

  private static final Pattern NAME = Pattern.compile("[" + SURNAMES + "]\\p{IsHan}{1,2}");

  /**
   * A name of two or three words after the office, as in {@code Spokesperson Zhao Lijian's ...}.
   */
  private static final Pattern ENGLISH_SPEAKER =
      Pattern.compile(
          "\\b[Ss]pokes(?:person|man|woman)\\s+((?:[A-Z][a-z]+(?:-[A-Za-z]+)?\\s?){2,3}?)"
              + "(?='s|’s|\\s*(?:on|at|said|says|holds?|held|hosts?|answers?|responds?|Holds?|On|At|[:,–—-]|$))");

  private static final Pattern ENGLISH_DAY =
      Pattern.compile(
          "\\b[Oo]n\\s((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}, \\d{4})\\b");

  private static final SpokespersonTitle NOTHING = new SpokespersonTitle(null, null);
  private static final int LONGEST = 300;

  /** Reads a title; a text too long for one says nothing. */
  static SpokespersonTitle of(String title) {
    if (title.length() > LONGEST) return NOTHING;
    if (startsInHan(title)) return new SpokespersonTitle(dayOf(title), speakerOf(title));
    return title.contains("pokes") ? inEnglish(title) : NOTHING;
  }

  /** Tells whether a few Chinese characters are a person's name. */
  static boolean name(String characters) {
    return NAME.matcher(characters).matches();
  }

  private static SpokespersonTitle inEnglish(String title) {
    Matcher speaker = ENGLISH_SPEAKER.matcher(title);
    Matcher day = ENGLISH_DAY.matcher(title);
    return new SpokespersonTitle(
        day.find() ? englishDay(day.group(1)) : null,
        speaker.find() ? speaker.group(1).strip() : null);
  }

  private static @Nullable LocalDate englishDay(String day) {
    try {
      return LocalDate.ofInstant(Dates.parse(day, ZoneOffset.UTC), ZoneOffset.UTC);
    } catch (BadInput e) {
      return null; // a day that does not exist says nothing
    }
  }

  /** Tells whether Chinese may stand in a title, so that the patterns are worth trying. */
  private static boolean startsInHan(String title) {
    int n = Math.min(title.length(), 12);
    for (int i = 0; i < n; i++) if (title.charAt(i) >= '\u4E00') return true;
    return false;
  }

  private static @Nullable LocalDate dayOf(String title) {
    Matcher day = DAY.matcher(title);
    if (!day.lookingAt()) return null;
    try {
      return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
    } catch (DateTimeException e) {
      return null; // a day that does not exist says nothing
    }
  }

  private static @Nullable String speakerOf(String title) {
    Matcher speaker = SPEAKER.matcher(title);
    if (speaker.find()) return speaker.group(1);
    Matcher turn = TURN.matcher(title);
    return turn.matches() ? turn.group(1) : null;
  }

  private static int number(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }
}
