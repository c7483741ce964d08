package cn.zhiban.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route, and every row of the table, as every role and as nobody. */
@ZhibanTest
class AccessTableIT {

    @Autowired
    private ListableBeanFactory application;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final WrittenTable table = new WrittenTable();

    @Test
    void everyRouteIsReachedByExactlyThoseWhomTheTableNames() throws Exception {
        assertThat(differences(new SecurityGate(application))).isEmpty();
    }

    @Test
    void everyRouteHasARow() {
        assertThat(routesWithoutARow()).isEmpty();
    }

    @Test
    void theWalkReportsAPlantedRouteWithoutARow() throws Exception {
        var planted = RequestMappingInfo.paths("/api/v1/planted/{id}")
                .methods(RequestMethod.DELETE)
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("act"));
        try {
            assertThat(routesWithoutARow()).containsExactly(new Route("DELETE", "/api/v1/planted/{id}"));
            assertThat(new SecurityGate(application)
                            .tries(new Route("DELETE", "/api/v1/planted/{id}"), Optional.of(Role.ADMIN)))
                    .isEqualTo(Outcome.NO_ROUTE);
        } finally {
            requestMappingHandlerMapping.unregisterMapping(planted);
        }
    }

    @Test
    void theWalkReportsAGateThatLetsOneRoleIn() throws Exception {
        var honest = new SecurityGate(application);
        Gate lying = (route, role) ->
                route.equals(new Route("GET", "/api/v1/api-keys")) && role.equals(Optional.of(Role.AUDITOR))
                        ? Outcome.ADMITTED
                        : honest.tries(route, role);

        assertThat(differences(lying))
                .containsExactly("GET /api/v1/api-keys as AUDITOR: table FORBIDDEN, security ADMITTED");
    }

    private Set<Route> routesWithoutARow() {
        Set<Route> routes = new TreeSet<>(Route.of(application));
        table.routes().forEach(routes::remove);
        return routes;
    }

    private List<String> differences(Gate gate) throws Exception {
        Set<Route> routes = new TreeSet<>(Route.of(application));
        table.routes().forEach(routes::add);
        List<String> differences = new ArrayList<>();
        for (Route route : routes) {
            for (Optional<Role> role : everybody()) {
                Outcome expected = table.expected(route, role);
                Outcome found = gate.tries(route, role);
                if (found != expected) {
                    differences.add(route + " as " + role.map(Role::name).orElse("nobody") + ": table " + expected
                            + ", security " + found);
                }
            }
        }
        return differences;
    }

    private static List<Optional<Role>> everybody() {
        return Stream.concat(
                        Stream.of(Optional.<Role>empty()),
                        Arrays.stream(Role.values()).map(Optional::of))
                .toList();
    }

    static final class Planted {
        @SuppressWarnings("unused")
        void act() {}
    }
}
