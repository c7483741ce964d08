package cn.zhiban.identity;

import cn.zhiban.shared.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the office has to know of something. */
@Component
public class StaffOfRole {

    private final JdbcClient jdbc;

    StaffOfRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The accounts that are not disabled, have the role, and whose scope covers department and district; null is
     * everywhere on both sides, as in {@link cn.zhiban.shared.Actor#covers}.
     */
    @Transactional(readOnly = true)
    public List<Long> covering(Role role, String department, String district) {
        return jdbc.sql("""
                        select id from account join account_role on account_id = id
                         where role = :role and enabled
                           and (department is null or cast(:department as text) is null or department = :department)
                           and (district is null or cast(:district as text) is null or district = :district)
                         order by id
                        """)
                .param("role", role.name())
                .param("department", department)
                .param("district", district)
                .query(Long.class)
                .list();
    }
}
