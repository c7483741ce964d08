package cn.zhiban.web.api;

import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the description at {@code /v3/api-docs}; what each call does is said at its controller. */
@Configuration
class OpenApiConfiguration {

    private static final String DESCRIPTION = """
            知识产权公共服务事项的申请、受理、审查、决定与送达。

            - Errors are problem details (RFC 9457) with a stable `code` and a Chinese `detail`.
            - Lists are `{"items": […], "next": …}`; pass `next` as `after` to read on.
            - Creating writes need an `Idempotency-Key`: the same key with the same request is answered once and the same.
            """;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("知办 Zhiban")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                        .addSecuritySchemes("apiKey", http("bearer", "API key, issued by an administrator"))
                        .addSecuritySchemes("demoAccount", http("basic", "demo accounts only"))
                        .addSecuritySchemes("session", session()))
                .addSecurityItem(new SecurityRequirement().addList("apiKey"))
                .addSecurityItem(new SecurityRequirement().addList("demoAccount"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    private static SecurityScheme http(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("zhiban_session")
                .description("session of the pages; writes also need the header X-CSRF-TOKEN");
    }
}
