package cn.zhiban.web.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may ask for, and the settings of {@code web.properties}. */
@Configuration
@PropertySource("classpath:web.properties")
class WebConfiguration implements WebMvcConfigurer {

    private final ActorArgument actor;

    WebConfiguration(ActorArgument actor) {
        this.actor = actor;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }
}
