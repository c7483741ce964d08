package cn.zhiban.material;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which reasons a material has been found wrong most often of late. */
@Component
public class UsualReasons {

    private static final int LOOKED_AT = 500;

    private final JdbcClient jdbc;

    UsualReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return codes of the item's reasons, the most usual first; none where it was never found wrong */
    @Transactional(readOnly = true)
    public List<String> of(String itemKey, String material) {
        return jdbc.sql("select reason_code from (select c.reason_code, c.id from case_material_change c"
                        + " join case_file f on f.id = c.case_id where c.key = ? and f.item_key = ?"
                        + " and c.state = 'REJECTED' and c.reason_code is not null order by c.id desc limit "
                        + LOOKED_AT + ") latest group by reason_code order by count(*) desc, reason_code")
                .params(material, itemKey)
                .query(String.class)
                .list();
    }
}
