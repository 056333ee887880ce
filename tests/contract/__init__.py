"""Every operation of spec/openapi.yaml, called on the SDK and judged by openapi-core and Prism."""
