package org.quanze.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.quanze.database.CopyRows;
import org.quanze.exchange.Finding.Severity;

/**
 * The findings of a run while its rows are read: on disk, because there may be any number of them
 * and the connection is busy taking the rows.
 */
final class FindingLog implements Closeable {

  /** The statement that takes the findings. */
  static final String COPY =
      "COPY import_finding (run_id, number, row_number, field, rule, severity, raw_value, zh, en)"
          + " FROM STDIN";

  private final Path path = Files.createTempFile("quanze-findings", ".tmp");
  private final DataOutputStream out =
      new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 14));
  private int count;

  FindingLog() throws IOException {}

  void addAll(List<Finding> findings) throws IOException {
    for (Finding f : findings) {
      out.writeInt(f.row());
      out.writeUTF(f.field());
      out.writeUTF(f.rule());
      out.writeUTF(f.severity().name());
      out.writeBoolean(f.raw() != null);
      out.writeUTF(f.raw() == null ? "" : f.raw());
      out.writeUTF(f.zh());
      out.writeUTF(f.en());
      count++;
    }
  }

  /** Copies them to the database, numbered in their order. */
  void copyTo(UUID run, CopyRows rows) throws IOException, SQLException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 14))) {
      for (int number = 1; number <= count; number++) {
        int row = in.readInt();
        String field = in.readUTF();
        String rule = in.readUTF();
        Severity severity = Severity.valueOf(in.readUTF());
        boolean hasRaw = in.readBoolean();
        String raw = in.readUTF();
        rows.row(
            run,
            number,
            row,
            field,
            rule,
            severity,
            hasRaw ? raw : null,
            in.readUTF(),
            in.readUTF());
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(path);
  }
}
