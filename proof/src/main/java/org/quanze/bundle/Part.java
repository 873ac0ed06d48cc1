package org.quanze.bundle;

import java.util.List;

/** The parts of a bundle, each a file in it, in the order in which they are written. */
public enum Part {
  /** 分录: every entry, in order. */
  ENTRIES("entries.jsonl"),
  /** 分录行: the digest of every line, in order; what the public ones tell. */
  LINES("lines.jsonl"),
  /** 事项版本: versions that public lines name, by item and commitment. */
  VERSIONS("versions.jsonl"),
  /** 公开成员: public members of every edition that has a public root, by list type, edition, item. */
  MEMBERS("members.jsonl"),
  /** 签名链首: the signature over each entry, in order, or none at all. */
  HEADS("heads.jsonl"),
  /** 公钥: the public keys of the registry, a JSON Web Key Set in one line. */
  KEYS("jwks.json"),
  /** 目录: whose ledger it is and how many rows each part has, in one line. */
  MANIFEST("manifest.json");

  /** The name of the format, with its version. */
  public static final String FORMAT = "quanze-ledger/2";

  /** The format of bundles in which a line told all that its digest tells. */
  static final String FIRST_FORMAT = "quanze-ledger/1";

  /** The parts whose rows are counted. */
  static final List<Part> COUNTED = List.of(ENTRIES, LINES, VERSIONS, MEMBERS, HEADS);

  private final String file;

  Part(String file) {
    this.file = file;
  }

  /** Its name in the bundle. */
  public String file() {
    return file;
  }
}
