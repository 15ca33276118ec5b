package dev.bluestore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class BarsTest {

  private static double[] widths(Bars bars) throws Exception {
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bars.svg().getBytes(StandardCharsets.UTF_8)));
    NodeList rects = svg.getElementsByTagName("rect");
    double[] widths = new double[rects.getLength() - 1];
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          Double.parseDouble(
              rects.item(i + 1).getAttributes().getNamedItem("width").getNodeValue());
    }
    return widths;
  }

  @Test
  void svg_ofNearValues_isToScale() throws Exception {
    double[] widths =
        widths(
            new Bars("t", List.of(new Bars.Bar("a", 1, true), new Bars.Bar("b <&> c", 4, false))));
    assertThat(widths[1] / widths[0]).isBetween(3.9, 4.1);
  }

  @Test
  void svg_ofFarValues_isLogarithmicAndSaysSo() throws Exception {
    Bars bars =
        new Bars(
            "t",
            List.of(
                new Bars.Bar("a", 1, true),
                new Bars.Bar("b", 100, false),
                new Bars.Bar("c", 10_000, false)));
    double[] widths = widths(bars);
    assertThat(bars.svg()).contains("logarithmic scale");
    assertThat((widths[2] - widths[1]) / (widths[1] - widths[0])).isBetween(0.98, 1.02);
  }
}
