package cn.zhiban.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hibernate reads jsonb as REST does: an amount is never a double. */
@Configuration(proxyBeanMethods = false)
class JsonMapping {

    @Bean
    HibernatePropertiesCustomizer jsonAsInRest(ObjectMapper json) {
        return properties -> properties.put(AvailableSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(json));
    }
}
