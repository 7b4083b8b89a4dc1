#!/usr/bin/python3
"""Writes a trained handwriting reader as the program loads it: NAME.onnx (convolutions) and NAME.memory (the layers after them).

usage: export_hand.py WEIGHTS.pt OUT/NAME TITLE

NAME.memory, little-endian: "SOGOCHW1"; length and bytes of TITLE; length and bytes of the letters (UTF-8, in the order of the classes after the
blank); inputs, hidden, layers, classes as 32-bit numbers; then 32-bit floats: for each layer and direction the weights of input (4 hidden x inputs)
and state (4 hidden x hidden) and the bias (4 hidden), gates in the order input, forget, cell, output; the head (classes x 2 hidden) and its bias.
"""
import struct
import sys

import numpy as np
import onnx
import torch

from hand_letters import LETTERS
from hand_line import ROWS
from hand_network import CLASSES, FEATURES, HIDDEN, Reader


def folded(eye):
    """The convolutions with their normalisation multiplied in, so that the file holds nothing else."""
    for part in eye.modules():
        if isinstance(part, torch.nn.Sequential) and len(part) == 3 and isinstance(part[1], torch.nn.BatchNorm2d):
            fused = torch.nn.utils.fusion.fuse_conv_bn_eval(part[0], part[1])
            part[0], part[1] = fused, torch.nn.Identity()
    return eye


def straighten(path):
    """Takes out the nodes that only hand a constant on: OpenCV 4.6 does not load them."""
    model = onnx.load(path)
    same = {node.output[0]: node.input[0] for node in model.graph.node if node.op_type == 'Identity'}
    kept = [node for node in model.graph.node if node.op_type != 'Identity']
    for node in kept:
        for index, name in enumerate(node.input):
            node.input[index] = same.get(name, name)
    del model.graph.node[:]
    model.graph.node.extend(kept)
    onnx.save(model, path)


def floats(tensor):
    return np.ascontiguousarray(tensor.detach().numpy().astype('<f4')).tobytes()


def main(weights, out, title):
    model = Reader()
    kept = torch.load(weights, map_location='cpu')
    model.load_state_dict(kept.get('smooth', kept))  # last.pt of an unfinished training holds more than the weights
    model.eval()
    memory = model.memory
    with open(out + '.memory', 'wb') as file:
        file.write(b'SOGOCHW1')
        for text in (title, ''.join(LETTERS)):
            data = text.encode('utf-8')
            file.write(struct.pack('<I', len(data)) + data)
        file.write(struct.pack('<4I', FEATURES, HIDDEN, memory.num_layers, CLASSES))
        for layer in range(memory.num_layers):
            for side in ('', '_reverse'):
                get = lambda kind: getattr(memory, '%s_l%d%s' % (kind, layer, side))
                file.write(floats(get('weight_ih')) + floats(get('weight_hh')) + floats(get('bias_ih') + get('bias_hh')))
        file.write(floats(model.head.weight) + floats(model.head.bias))
    torch.onnx.export(folded(model.eye), torch.zeros(1, 1, ROWS, 400), out + '.onnx', input_names=['line'], output_names=['seen'], opset_version=11)
    straighten(out + '.onnx')


if __name__ == '__main__':
    main(*sys.argv[1:])
