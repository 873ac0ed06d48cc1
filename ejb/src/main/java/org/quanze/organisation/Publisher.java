package org.quanze.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * A publishing government (公布主体): the people's government of a division, or the board of a
 * development zone. It publishes lists and has a ledger of its own. Its path is that of its
 * division.
 */
@Entity
@Table(name = "publisher")
@NullUnmarked
public class Publisher {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  private UUID uid;

  @Column(name = "division_id")
  private int divisionId;

  private String name;
  private String path;

  protected Publisher() {}

  public Publisher(UUID uid, Division division, String name) {
    this.uid = uid;
    this.divisionId = division.id();
    this.name = name;
    this.path = division.path();
  }

  public int id() {
    return id;
  }

  public UUID uid() {
    return uid;
  }

  public int divisionId() {
    return divisionId;
  }

  public String name() {
    return name;
  }

  public String path() {
    return path;
  }
}
