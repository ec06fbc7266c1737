package io.tidegate.intake;

import java.io.OutputStream;
import java.util.List;

/** The kinds of file in which a table leaves. */
public enum TableFormat {
  /** Comma separated values, UTF-8 with its mark. */
  CSV("csv", "text/csv;charset=UTF-8") {
    @Override
    public TableWriter write(OutputStream out, String name, List<String> columns) {
      return new CsvTableWriter(out, columns);
    }
  },

  /** A workbook as Excel and its kin read it. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public TableWriter write(OutputStream out, String name, List<String> columns) {
      return new XlsxTableWriter(out, name, columns);
    }
  };

  private final String extension;
  private final String mediaType;

  TableFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How the file's name ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** How the file is announced to a browser. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Begins a table.
   *
   * @param name what the table is called where the format has room for it, at most 25 characters
   * @param columns the first line
   */
  public abstract TableWriter write(OutputStream out, String name, List<String> columns);
}
