package dev.bluestore.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * A plot of horizontal bars as SVG, readable on light and dark ground. Its scale is logarithmic
 * where the longest bar is more than twenty times the shortest, and says so.
 *
 * @param title what is plotted, with the unit
 * @param bars from top to bottom
 */
record Bars(String title, List<Bar> bars) {

  private static final int LABELS = 270;
  private static final int WIDTH = 820;
  private static final int ROOM = WIDTH - LABELS - 90;
  private static final int STEP = 24;
  private static final double LOGARITHMIC = 20;

  /**
   * One bar.
   *
   * @param ours whether it stands out
   */
  record Bar(String label, double value, boolean ours) {}

  String svg() {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double least = bars.stream().mapToDouble(Bar::value).min().orElse(1);
    boolean logarithmic = most > LOGARITHMIC * least;
    int height = 40 + STEP * bars.size();
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                + "<text x=\"8\" y=\"20\" font-weight=\"bold\">%s</text>%n",
            WIDTH,
            height,
            escaped(title + (logarithmic ? " (logarithmic scale)" : ""))));
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double share =
          logarithmic
              ? Math.log(2 * bar.value() / least) / Math.log(2 * most / least)
              : bar.value() / most;
      svg.append(bar(bar, 34 + STEP * i, share * ROOM));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Bar bar, int top, double length) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>%n"
            + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
        LABELS - 8,
        top + 13,
        escaped(bar.label()),
        LABELS,
        top,
        Math.max(1, length),
        bar.ours() ? "#1f6feb" : "#9aa4b2",
        LABELS + length + 6,
        top + 13,
        Words.number(bar.value()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
