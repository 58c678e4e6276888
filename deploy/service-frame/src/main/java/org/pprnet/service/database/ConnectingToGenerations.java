package org.pprnet.service.database;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.util.DriverDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.Projection;
import org.pprnet.service.rebuilding.RebuildProcess;

/** Lets the pool of a view's database open its connections in a generation. */
@Singleton
@Requires(beans = Projection.class)
final class ConnectingToGenerations implements BeanCreatedEventListener<DatasourceConfiguration> {

    private final boolean rebuilding;
    private @Nullable DataSource database;
    private @Nullable GenerationConnections connections;

    ConnectingToGenerations(@Property(name = RebuildProcess.PROPERTY, defaultValue = "false") boolean rebuilding) {
        this.rebuilding = rebuilding;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> created) {
        DatasourceConfiguration pool = created.getBean();
        DataSource driver = new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(),
                pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword());
        GenerationConnections inGenerations = new GenerationConnections(driver, rebuilding);
        pool.setDataSource(inGenerations);
        database = driver;
        connections = inGenerations;
        return pool;
    }

    /** To be asked for when the pool is there. */
    GenerationConnections connections() {
        return requireNonNull(connections, "there is no pool yet");
    }

    /** A connection outside the pool, and in no generation. */
    Connection open() throws SQLException {
        return requireNonNull(database, "there is no pool yet").getConnection();
    }
}
