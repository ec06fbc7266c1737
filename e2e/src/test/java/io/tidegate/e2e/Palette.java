package io.tidegate.e2e;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture with at most 256 colours, chosen by median cut: a screenshot shrinks to a third. */
final class Palette {
  private static final int COLOURS = 256;

  private final BufferedImage picture;
  private final Map<Integer, Integer> counts = new HashMap<>();

  Palette(BufferedImage picture) {
    this.picture = picture;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
  }

  /** Colours that lie together in the cube, and the mean that stands for them. */
  private final class Box {
    private final List<Integer> colours;

    private Box(List<Integer> colours) {
      this.colours = colours;
    }

    private int spread(int shift) {
      return colours.stream().mapToInt(colour -> channel(colour, shift)).max().orElse(0)
          - colours.stream().mapToInt(colour -> channel(colour, shift)).min().orElse(0);
    }

    private int longest() {
      return List.of(16, 8, 0).stream().max(Comparator.comparingInt(this::spread)).orElse(0);
    }

    /** Frequent colours weigh more, but less than their number, so that rare inks survive. */
    private double weight() {
      return colours.size() < 2 ? 0 : spread(longest()) * Math.sqrt(total());
    }

    private long total() {
      return colours.stream().mapToLong(counts::get).sum();
    }

    private List<Box> halves() {
      int shift = longest();
      List<Integer> sorted = new ArrayList<>(colours);
      sorted.sort(Comparator.comparingInt(colour -> channel(colour, shift)));
      long half = total() / 2;
      int cut = 0;
      for (long seen = 0; cut < sorted.size() - 1 && (cut == 0 || seen < half); cut++) {
        seen += counts.get(sorted.get(cut));
      }
      return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
    }

    private int mean() {
      long all = total();
      int mean = 0;
      for (int shift : new int[] {16, 8, 0}) {
        int at = shift;
        long sum =
            colours.stream()
                .mapToLong(colour -> (long) channel(colour, at) * counts.get(colour))
                .sum();
        mean |= (int) (sum / all) << shift;
      }
      return mean;
    }
  }

  private static int channel(int colour, int shift) {
    return colour >> shift & 0xFF;
  }

  void write(Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(indexed(), null, null), smallest);
    } finally {
      writer.dispose();
    }
  }

  private BufferedImage indexed() {
    List<Box> boxes = boxes();
    Map<Integer, Integer> places = new HashMap<>();
    int[] means = new int[boxes.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = boxes.get(i).mean();
      for (int colour : boxes.get(i).colours) {
        places.put(colour, i);
      }
    }
    IndexColorModel model =
        new IndexColorModel(
            8, means.length, means, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int place = places.get(picture.getRGB(x, y) & 0xFFFFFF);
        small.getRaster().setSample(x, y, 0, place);
      }
    }
    return small;
  }

  private List<Box> boxes() {
    List<Box> boxes = new ArrayList<>(List.of(new Box(new ArrayList<>(counts.keySet()))));
    while (boxes.size() < COLOURS) {
      Box widest = boxes.stream().max(Comparator.comparingDouble(Box::weight)).orElseThrow();
      if (widest.weight() == 0) {
        break;
      }
      boxes.remove(widest);
      boxes.addAll(widest.halves());
    }
    return boxes;
  }
}
