/**
 * A service's PostgreSQL database, where it has one. Its tables are made and kept up to date; a view's tables come in
 * generations, one schema each, so that the next can be built beside the one in use.
 */
@Configuration
@Requires(classes = {HikariDataSource.class, Flyway.class})
@Requires(property = "datasources.default.url")
@NullMarked
package org.pprnet.service.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullMarked;
