# Draws sample-calm.svg from sample-calm.tsv beside it: gnuplot sample-calm.gp
reset
set encoding utf8
set terminal svg size 480,250 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "sample-calm.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot layout 1,1
set style fill solid 1 noborder
set boxwidth 0.9
set xrange [1.5:7.5]
set yrange [0:6.48]
set xtics 1.0
set ytics 2.0
set xlabel "Calm at the end of the day"
set grid ytics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set title "n = 23"
plot "sample-calm.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
