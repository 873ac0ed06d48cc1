package org.quanze.search;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Lets the index follow from the start of the server: in the folder that QUANZE_SEARCH_INDEX names,
 * or below the server's own data.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@NullUnmarked
public class SearchOnStart {

  @Inject private IndexFollower follower;

  @PostConstruct
  void onStart() {
    follower.start(
        folder(System.getenv("QUANZE_SEARCH_INDEX"), System.getProperty("jboss.server.data.dir")));
  }

  /** The folder of a setting; {@code memory} is none. */
  static @Nullable Path folder(@Nullable String setting, @Nullable String serverData) {
    if (setting != null && !setting.isBlank()) {
      return setting.strip().equals("memory") ? null : Path.of(setting.strip());
    }
    return serverData == null ? null : Path.of(serverData, "search");
  }
}
