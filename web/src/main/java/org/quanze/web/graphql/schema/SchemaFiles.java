package org.quanze.web.graphql.schema;

import graphql.parser.MultiSourceReader;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Map;

/** The SDL files of all rooms: all that stand in the folder {@code schema} of the contract. */
public final class SchemaFiles {
  private static final String FOLDER = "schema";

  private SchemaFiles() {}

  /** The definitions of all files together; a mistake names its file and line. */
  public static TypeDefinitionRegistry read(ClassLoader loader) {
    Map<String, String> files = IndexedFolder.read(loader, FOLDER);
    if (files.isEmpty()) {
      throw new IllegalStateException("No SDL files on the class path");
    }
    var sources = MultiSourceReader.newMultiSourceReader().trackData(true);
    files.forEach((name, text) -> sources.string(text + '\n', name));
    return new SchemaParser().parse(sources.build());
  }
}
