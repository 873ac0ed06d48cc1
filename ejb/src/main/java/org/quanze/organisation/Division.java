package org.quanze.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * A division (行政区划), valid for a period: its code is one of GB/T 2260 (6 digits), of the statistics
 * bureau (12 digits) or, for a development zone, a local one. The path holds the codes from the
 * province down and names the branch.
 */
@Entity
@Table(name = "division")
@NullUnmarked
public class Division {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  private UUID uid;
  private String scheme;
  private String code;
  private String name;
  private short level;

  @Column(name = "parent_id")
  private Integer parentId;

  private String path;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected Division() {}

  public Division(UUID uid, String scheme, String code, String name, int level, Division parent) {
    this.uid = uid;
    this.scheme = scheme;
    this.code = code;
    this.name = name;
    this.level = (short) level;
    this.parentId = parent == null ? null : parent.id;
    this.path = (parent == null ? "" : parent.path) + "/" + code;
  }

  public int id() {
    return id;
  }

  public UUID uid() {
    return uid;
  }

  /** GB2260, NBS or LOCAL. */
  public String scheme() {
    return scheme;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** 1 state, 2 province, 3 prefecture, 4 county, 5 township, 6 village. */
  public int level() {
    return level;
  }

  public Integer parentId() {
    return parentId;
  }

  /** Codes from the top down, each after a slash. */
  public String path() {
    return path;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public LocalDate validTo() {
    return validTo;
  }
}
