package org.quanze.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * A unit (部门, 实施主体) of one government: it implements items and maintains its section of the
 * government's lists. The path begins with the government's own and goes on with the units' ids, so
 * that one prefix names a unit with its sub-units.
 */
@Entity
@Table(name = "department")
@NullUnmarked
public class Department {

  /** 实施主体性质. */
  public enum Kind {
    /** 法定机关. */
    STATUTORY,
    /** 授权组织. */
    AUTHORISED,
    /** 受委托组织. */
    ENTRUSTED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  private UUID uid;

  @Column(name = "publisher_id")
  private int publisherId;

  @Column(name = "parent_id")
  private Integer parentId;

  private String name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String path;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected Department() {}

  public Department(UUID uid, Publisher publisher, Department parent, String name, Kind kind) {
    this.uid = uid;
    this.publisherId = publisher.id();
    this.parentId = parent == null ? null : parent.id;
    this.name = name;
    this.kind = kind;
    this.path = (parent == null ? publisher.path() : parent.path) + "/d" + uid;
  }

  public int id() {
    return id;
  }

  public UUID uid() {
    return uid;
  }

  public int publisherId() {
    return publisherId;
  }

  public Integer parentId() {
    return parentId;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public String path() {
    return path;
  }

  /** Whether the unit exists on the day. */
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }
}
