package refrain.indexer.text;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and fixed terms of our topics that stay whole where HanLP cuts them; thread-safe. */
final class ChineseNames {
  private static final String LIST = "names-zh.txt";

  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final BitSet opens = new BitSet();

  ChineseNames() {
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        if (!line.isBlank() && !line.startsWith("#")) add(line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the names in " + LIST, e);
    }
    Comparator<String> longestFirst = Comparator.comparingInt(name -> -name.length());
    byFirst.values().forEach(names -> names.sort(longestFirst));
  }

  private static BufferedReader open() throws IOException {
    InputStream in = ChineseNames.class.getResourceAsStream(LIST);
    if (in == null) throw new FileNotFoundException("no resource '" + LIST + "'");
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private void add(String name) {
    opens.set(name.charAt(0));
    byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name);
  }

  /** Returns the longest name that {@code text} has at {@code at}, or an empty string. */
  String at(String text, int at) {
    if (!opens.get(text.charAt(at))) return "";
    for (String name : byFirst.getOrDefault(text.charAt(at), List.of()))
      if (text.startsWith(name, at)) return name;
    return "";
  }
}
