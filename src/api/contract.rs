//! The contract: the route table as OpenAPI 3.1, in YAML and as the page at `/docs`.

mod bounds;
mod unions;

use super::reply::{FieldProblem, KINDS, Kind, Problem};
use super::route::{Access, Body, KEY, Route, Versioned};
use super::{docs, errors};
use utoipa::ToSchema;
use utoipa::openapi::path::{
    HttpMethod, Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn, PathItem,
};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::response::{Response, ResponseBuilder, ResponsesBuilder};
use utoipa::openapi::schema::{ComponentsBuilder, ObjectBuilder, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Content, Header, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathsBuilder, Ref, RefOr, Required, Schema,
};

/// The description of what is served.
#[derive(Debug)]
pub struct Contract {
    /// As the file `api.yaml` has it.
    pub yaml: String,
    /// As the page at `/docs` shows it.
    pub page: String,
    /// The page at `/docs/errors`.
    pub errors: String,
}

impl Contract {
    /// Describes a route table.
    pub fn of(table: &'static [Route]) -> Self {
        let description = describe(table);
        let yaml = serde_norway::to_string(&description).unwrap_or_default();
        Self { yaml, page: docs::page(&description, table), errors: errors::page() }
    }
}

type Schemas = Vec<(String, RefOr<Schema>)>;

/// What every refusal may carry besides what the route's own are.
const ABOUT: &str = "Weekly rosters for the houses that shelter people: planned, explained, published and confirmed.

Every call but those marked open carries `Authorization: Bearer …`; `releve token add` makes a token.
A body is JSON in UTF-8 of at most 1 MiB, and its objects have no other fields than those that are described. Texts have no
control characters, and none that turn the direction of others around. Instants are UTC, days and times of day are the
site's own, and all lie in the years 2000 to 2199.
What is wrong with a call comes back as `application/problem+json` (RFC 9457), all faults at once, each with a pointer
and a stable code. What people edit together has a version: it comes as `ETag`, and a change sends it back as
`If-Match`.";

fn describe(table: &[Route]) -> OpenApi {
    let mut schemas: Schemas = vec![named::<Problem>(), named::<FieldProblem>()];
    let mut paths = PathsBuilder::new();
    for route in table {
        let operation = operation(route, &mut schemas);
        paths = paths.path(route.path, PathItem::new(method(route), operation));
    }
    unions::spread(&mut schemas);
    for (_, schema) in &mut schemas {
        bounds::say(schema);
    }
    schemas.sort_by(|(one, _), (other, _)| one.cmp(other));
    schemas.dedup_by(|(one, _), (other, _)| one == other);
    let bearer = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    let mut components = ComponentsBuilder::new().schemas_from_iter(schemas).security_scheme("bearer", bearer);
    for kind in KINDS {
        components = components.response(kind.code, refusal(*kind));
    }
    let licence = LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0"));
    let info = InfoBuilder::new()
        .title("Relève")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(ABOUT))
        .license(Some(licence.build()));
    OpenApiBuilder::new().info(info).paths(paths).components(Some(components.build())).build()
}

fn named<T: ToSchema>() -> (String, RefOr<Schema>) {
    (T::name().into_owned(), T::schema())
}

fn method(route: &Route) -> HttpMethod {
    match route.method.as_str() {
        "POST" => HttpMethod::Post,
        "PUT" => HttpMethod::Put,
        "DELETE" => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

fn operation(route: &Route, schemas: &mut Schemas) -> Operation {
    let mut operation = OperationBuilder::new()
        .operation_id(Some(operation_id(route)))
        .tag(group(route.path))
        .summary(Some(route.purpose))
        .request_body(body(route, schemas))
        .responses(responses(route, schemas));
    for name in route.params() {
        operation = operation.parameter(path_parameter(name));
    }
    for asked in &route.query {
        let parameter = ParameterBuilder::new()
            .name(asked.name)
            .parameter_in(ParameterIn::Query)
            .required(if asked.required { Required::True } else { Required::False })
            .description(Some(asked.purpose))
            .schema(Some(asked.schema.clone()));
        operation = operation.parameter(parameter);
    }
    if route.versioned != Versioned::No {
        let required = if route.versioned == Versioned::Always { Required::True } else { Required::False };
        let parameter = ParameterBuilder::new()
            .name("If-Match")
            .parameter_in(ParameterIn::Header)
            .required(required)
            .description(Some("The ETag of what is changed."))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)));
        operation = operation.parameter(parameter);
    }
    if route.method == warp::http::Method::POST && !route.is_secret && route.access != Access::Open {
        let key = ObjectBuilder::new()
            .schema_type(Type::String)
            .min_length(Some(1))
            .max_length(Some(255))
            .pattern(Some("^[!-~]{1,255}$"));
        let parameter = ParameterBuilder::new()
            .name("Idempotency-Key")
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some(
                "A key of this call's own: sent again within a day, it is done once and answered the same.",
            ))
            .schema(Some(key));
        operation = operation.parameter(parameter);
    }
    if route.access != Access::Open {
        operation = operation.security(SecurityRequirement::new("bearer", Vec::<String>::new()));
    }
    operation.build()
}

/// `get_v1_sites_site`: stable as long as the path is.
fn operation_id(route: &Route) -> String {
    let path = route.path.replace(['/', '.', '-'], "_").replace(['{', '}'], "");
    format!("{}{path}", route.method.as_str().to_lowercase())
}

/// The first part of a path after its version, without the ending of a file: what the page and clients group by.
pub fn group(path: &str) -> &str {
    let parts = path.trim_start_matches('/').split('/');
    let mut parts = parts.filter(|part| *part != "v1");
    match parts.next() {
        Some(part) if path.starts_with("/v1/") => part.split('.').next().unwrap_or(part),
        _ => "service",
    }
}

fn path_parameter(name: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).pattern(Some(KEY))))
        .build()
}

fn body(route: &Route, schemas: &mut Schemas) -> Option<RequestBody> {
    let required = if route.takes == Body::Required { Required::True } else { Required::False };
    let name = route.body?(schemas);
    let content = Content::new(Some(Ref::from_schema_name(name)));
    Some(RequestBodyBuilder::new().content("application/json", content).required(Some(required)).build())
}

fn responses(route: &Route, schemas: &mut Schemas) -> ResponsesBuilder {
    let mut success = ResponseBuilder::new().description(route.purpose);
    if let Some((media_type, schema)) = route.answer {
        let schema: RefOr<Schema> = match schema {
            Some(schema) => Ref::from_schema_name(schema(schemas)).into(),
            None => ObjectBuilder::new().schema_type(Type::String).into(),
        };
        success = success.content(media_type, Content::new(Some(schema)));
    }
    for (name, description) in route.success.headers(route.tagged) {
        let mut header = Header::new(ObjectBuilder::new().schema_type(Type::String));
        header.description = Some((*description).to_owned());
        success = success.header(*name, header);
    }
    let mut responses = ResponsesBuilder::new().response(route.success.status().as_str(), success);
    for kind in refusals(route) {
        responses = responses.response(kind.status.as_str(), Ref::from_response_name(kind.code));
    }
    responses
}

fn refusal(kind: Kind) -> Response {
    let content = Content::new(Some(Ref::from_schema_name(Problem::name())));
    ResponseBuilder::new().description(kind.title).content("application/problem+json", content).build()
}

/// The refusals that a route may answer with.
fn refusals(route: &Route) -> impl Iterator<Item = Kind> {
    let takes_a_body = route.takes != Body::None;
    let reads_input = takes_a_body || !route.query.is_empty() || route.method == warp::http::Method::POST;
    let changes = route.method != warp::http::Method::GET;
    let (bearer, versioned, named) = (route.access != Access::Open, route.versioned, route.params().next().is_some());
    KINDS.iter().copied().filter(move |kind| match kind.code {
        "no_token" | "forbidden" | "too_many_requests" | "busy" | "internal" => bearer,
        "not_found" => named,
        "malformed" | "invalid" => reads_input,
        "too_large" | "media_type" | "too_slow" => takes_a_body,
        "conflict" => changes,
        "version_mismatch" => versioned != Versioned::No,
        "version_required" => versioned == Versioned::Always,
        _ => false,
    })
}
